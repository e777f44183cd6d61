import type { Widened } from '../widened.ts';
import type { verifyEn } from './en.ts';

export const verifyZhCN: Widened<typeof verifyEn> = {
  nav: '官方核验',
  title: '这真的是我们吗？',
  lead: (brand) => `有人以 ${brand} 的名义找你？把对方的邮箱、网址、账号、电话、名字，或者回复下面的核验码粘贴到这里。`,
  value: '要核验什么？',
  valueHint: '可以把整段话贴进来，但不要粘贴助记词和密码。',
  check: '核验',
  empty: '先粘贴要核验的内容，比如邮箱或网址。',
  verdicts: {
    official: {
      label: '官方',
      headline: '是的，这是我们的。',
      next: '可以放心使用。不过就算在这里，我们也绝不会要你的助记词。',
    },
    'declared-unused': {
      label: '不是我们',
      headline: '我们从不用这种方式联系用户，这样找你的人不是我们。',
      next: '别回复，别转账，也别装任何东西。如果已经付了钱或说出了密码、助记词，马上联系我们。',
    },
    lookalike: {
      label: '仿冒',
      headline: '这不是我们的，而且是故意做得像我们。',
      next: '别回复，别在上面登录，别转账。已经操作过的话，马上联系我们。',
    },
    unknown: {
      label: '不是官方',
      headline: '这不在我们的官方渠道里。',
      next: '不一定是骗子，但从那里找你的人不代表我们。',
    },
  },
  closest: (closest) => `它像的是：${closest}`,
  why: '为什么这么说',
  reply: {
    genuine: {
      label: '属实',
      headline: (agent) => `是的，这条回复是我们团队的 ${agent} 写的。`,
      next: (caseCode) => `它属于工单 ${caseCode}。如果你在别的对话里看到这个码，那是有人抄过去的。`,
    },
    expired: {
      label: '已过期',
      headline: (agent) => `这条回复是我们团队的 ${agent} 写的，但核验码太旧，现在证明不了什么。`,
      next: (caseCode) => `它属于工单 ${caseCode}。请直接看工单，或者联系我们。`,
    },
    unknown: {
      label: '查无此码',
      headline: '我们没有发过带这个核验码的回复。',
      next: '一个字一个字核对一下。如果对方给你的就是这个码，那他不是我们的人。',
    },
    written: '回复时间',
    expires: '核验码有效期至',
  },
  report: '举报这个冒充者',
  reportHint: '会为你建一个工单，可以补充是谁、什么时候发给你的。',
  reportSubject: '有人冒充',
  reportText: (value) => `有人以你们的名义使用：${value}`,
  listTitle: '哪些是官方',
  listLead: '除此之外，谁都不代表我们。',
  kinds: { domains: '网站', emails: '邮箱', handles: '账号', phones: '电话' },
  none: '目前只有本站和钱包里的聊天窗口。',
  neverTitle: '我们从不使用',
  neverKinds: { phone: '电话', email: '邮件', domain: '其他网站', handle: '社交平台账号' },
  signed: '保存清单，离线核对',
  signedText: '这份声明带有签名。今天记下密钥，以后谁改了清单，你都看得出来。',
};
