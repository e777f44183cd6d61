import type { UsageFault } from './orders.ts';
import { table } from './table.ts';

function usageOf(head: string, commands: readonly [string, string][], foot: string): string {
  const rows = commands.map(([command, summary]) => [`  ${command}`, summary]);
  return `${head}\n\n${table(rows)}\n${foot}`;
}

const en = {
  usage: usageOf(
    'Usage: gatehouse staff COMMAND',
    [
      ['list [--json]', 'who is on the team'],
      ['create --email ADDRESS --role admin|supervisor|agent', 'a one-time link for a new member of the team'],
      ['reset --email ADDRESS [--reset-second-factor]', 'a one-time link to choose a new password'],
      ['unlock --email ADDRESS', 'forget wrong passwords, so that nobody has to wait'],
      ['suspend --email ADDRESS', 'lock an account and end its sessions at once'],
      ['restore --email ADDRESS', 'let a suspended person back in'],
      ['sessions --email ADDRESS [--json | --end]', 'where someone is signed in; --end signs them out everywhere'],
    ],
    `It reads the same environment as the server (DATA_DIR, DATABASE_URL, BASE_URL …) and works while the server runs.
A link goes to stdout alone; whoever has it can use it, so hand it over in private.
Exit code: 0 done, 1 refused, 2 wrong usage.
`,
  ),
  faults: {
    verb: (word: string) => (word ? `There is no command "${word}".` : 'Say what to do.'),
    unknown: (word: string) => `"${word}" is not known here.`,
    value: (word: string) => `"${word}" has a value where none belongs, or lacks one.`,
    email: (word: string) => (word ? `"${word}" is not a mail address.` : 'Say whose account: --email ADDRESS.'),
    role: (word: string) => `The role is admin, supervisor or agent${word ? `, not "${word}"` : ''}.`,
    together: (words: string) => `${words}: choose one.`,
  } satisfies Record<UsageFault['fault'], (word: string) => string>,
  noSuchStaff: 'Nobody of the team has this address. "gatehouse staff list" shows who there is.',
  staffExists: 'Someone of the team has this address already. For a new password use "gatehouse staff reset".',
  lastAdmin: 'This is the last active admin. Make someone else an admin first.',
  unreachable: 'The database does not answer. Look at DATABASE_URL, or whether it is running.',
  failed: (reason: string) => `It did not work: ${reason}`,
  invitation: 'Open this link to set a name and a password. It works once, for 7 days:',
  recovery: 'Open this link to choose a new password. It works once, for 1 hour; the second factor stays:',
  recoveryWithoutSecondFactor:
    'Open this link to choose a new password. It works once, for 1 hour, and removes one-time codes and passkeys:',
  unlocked: 'Wrong passwords are forgotten.',
  suspended: 'The account is suspended and signed out everywhere.',
  restored: 'The account is active.',
  sessionsEnded: 'Signed out everywhere.',
  noSessions: 'Signed in nowhere.',
  nobody: 'Nobody is on the team yet.',
  never: 'never',
  staffColumns: ['ADDRESS', 'NAME', 'ROLE', 'STATUS', 'SECOND FACTOR', 'LAST SEEN'],
  sessionColumns: ['DEVICE', 'SIGNED IN WITH', 'SINCE', 'LAST SEEN', 'UNTIL'],
  roles: { admin: 'admin', supervisor: 'supervisor', agent: 'agent' },
  statuses: { active: 'active', suspended: 'suspended' },
  secondFactor: { yes: 'yes', no: 'no' },
  signedInWith: {
    passkey: 'passkey',
    password: 'password',
    'password-and-totp': 'password and one-time code',
    link: 'one-time link',
  },
  unknownDevice: 'unknown',
};

export type Words = typeof en;

const zh: Words = {
  usage: usageOf(
    '用法:gatehouse staff 命令',
    [
      ['list [--json]', '列出团队成员'],
      ['create --email 邮箱 --role admin|supervisor|agent', '为新成员(管理员、主管或客服)生成一次性链接'],
      ['reset --email 邮箱 [--reset-second-factor]', '生成一次性链接,用来设置新密码'],
      ['unlock --email 邮箱', '清除密码错误记录,不用再等'],
      ['suspend --email 邮箱', '停用账号,立即退出所有设备'],
      ['restore --email 邮箱', '恢复已停用的账号'],
      ['sessions --email 邮箱 [--json | --end]', '查看登录了哪些设备;加 --end 全部退出'],
    ],
    `读取的环境变量与服务器相同(DATA_DIR、DATABASE_URL、BASE_URL 等),服务器运行时也能用。
链接单独输出到 stdout。谁拿到链接谁就能用,请私下转交。
退出码:0 完成,1 拒绝,2 用法不对。
`,
  ),
  faults: {
    verb: (word) => (word ? `没有"${word}"这个命令。` : '请说明要做什么。'),
    unknown: (word) => `这里不认识"${word}"。`,
    value: (word) => `"${word}"缺少值,或者多给了值。`,
    email: (word) => (word ? `"${word}"不是邮箱地址。` : '请用 --email 指定邮箱。'),
    role: (word) => `角色只能是 admin、supervisor 或 agent${word ? `,不能是"${word}"` : ''}。`,
    together: (words) => `${words} 只能选一个。`,
  },
  noSuchStaff: '团队里没有人用这个邮箱。用"gatehouse staff list"查看有哪些人。',
  staffExists: '团队里已有人用这个邮箱。要重设密码,用"gatehouse staff reset"。',
  lastAdmin: '这是最后一位在用的管理员,先让另一个人成为管理员。',
  unreachable: '数据库没有响应。检查 DATABASE_URL,或者数据库是否在运行。',
  failed: (reason) => `没有成功:${reason}`,
  invitation: '打开这个链接设置姓名和密码,7 天内有效,只能用一次:',
  recovery: '打开这个链接设置新密码,1 小时内有效,只能用一次;两步验证保持不变:',
  recoveryWithoutSecondFactor: '打开这个链接设置新密码,1 小时内有效,只能用一次;原有的动态验证码和通行密钥会被移除:',
  unlocked: '密码错误记录已清除。',
  suspended: '账号已停用,所有设备都已退出登录。',
  restored: '账号可以使用。',
  sessionsEnded: '所有设备都已退出登录。',
  noSessions: '没有登录任何设备。',
  nobody: '团队里还没有人。',
  never: '从未',
  staffColumns: ['邮箱', '姓名', '角色', '状态', '两步验证', '最近在线'],
  sessionColumns: ['设备', '登录方式', '登录时间', '最近使用', '有效至'],
  roles: { admin: '管理员', supervisor: '主管', agent: '客服' },
  statuses: { active: '使用中', suspended: '已停用' },
  secondFactor: { yes: '有', no: '无' },
  signedInWith: {
    passkey: '通行密钥',
    password: '密码',
    'password-and-totp': '密码和动态验证码',
    link: '一次性链接',
  },
  unknownDevice: '未知',
};

/** By the POSIX order of locale variables; English unless they say Chinese. */
export function wordsOf(environment: NodeJS.ProcessEnv): Words {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? zh : en;
}
