import type { Role } from '@gatehouse/contract/accounts';
import { demoPassword, demoTeam } from './demo-team.ts';

const titles: Readonly<Record<Role, string>> = {
  admin: 'Admin          管理员    ',
  supervisor: 'Supervisor     主管      ',
  agent: 'Agent          客服      ',
};

/** How to sign in to the desk of a demo, line by line: one person of each role. */
export function demoSignIns(): string[] {
  const roles = Object.keys(titles) as Role[];
  return [
    '  Sign in to the desk as one of these; everybody of this fictional team has the same password.',
    '  用下面的账号登录客服工作台，这支虚构团队的所有人密码相同。',
    ...roles.flatMap((role) => {
      const person = demoTeam.find((member) => member.role === role);
      return person ? [`  ${titles[role]} ${person.email}`] : [];
    }),
    `  Password       密码       ${demoPassword}`,
    '',
  ];
}
