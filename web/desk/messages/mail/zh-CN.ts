import type { Messages } from '../messages.ts';

const because = (reason: string) => (reason === '' ? '' : `（${reason}）`);

export const mailZhCN: Messages['mail'] = {
  verdicts: {
    proven: '发件人已验证',
    unproven: '发件人未验证',
    forged: '发件人系伪造',
    unknown: '发件人未能核实',
  },
  verdictHints: {
    proven: '这个地址所属的域名为这封邮件作了担保（SPF 或 DKIM）。',
    unproven: '没有任何依据证明邮件出自这个地址。只有本人才能提的要求，一律不要照办。',
    forged: '这个地址所属的域名声明：这封邮件不是它发的。',
    unknown: '收到邮件时没能向发件人的域名查询。',
  },
  from: (address) => `来自 ${address}`,
  stranger: '这个地址之前没有参与过这个会话。在你同意之前，它收不到任何回复。',
  showFolded: '展开签名和历史邮件',
  hideFolded: '收起签名和历史邮件',
  notWhole: '这里显示的不是全文，或者其中的私密内容已被移除。',
  sendAgain: '重新发送',
  leave: '不再处理',
  deliveries: {
    sent: (to) => `已发送邮件至 ${to}`,
    failed: (to, reason) => `发给 ${to} 的邮件未送达：被对方服务器拒收${because(reason)}`,
    unknown: (to, reason) => `发给 ${to} 的邮件可能已送达：交给对方服务器后连接中断${because(reason)}`,
    bounced: (to, reason) => `发给 ${to} 的邮件被退回${because(reason)}`,
    again: (to, _reason, who) => `${who} 重新发送了给 ${to} 的邮件`,
    left: (to, _reason, who) => `${who} 决定不再重发给 ${to} 的邮件`,
  },
};
