import type { Widened } from '../widened.ts';
import type { helpEn } from './en.ts';

export const helpZhCN: Widened<typeof helpEn> = {
  nav: '帮助',
  title: '帮助中心',
  lead: (brand) => `关于 ${brand} 的常见问题。用你自己的话问，中英文都行。`,
  question: '想知道什么？',
  questionHint: '不要输入助记词、私钥和密码。',
  search: '找答案',
  empty: '先输入问题。',
  found: '可能是这几篇',
  unsure: '下面这些不一定答得上来',
  nothing: '没有文章能回答这个问题，可以问真人。',
  none: '都不是',
  person: '找真人客服',
  all: '全部主题',
  checked: '最近核对',
  related: '相关文章',
  still: '还没解决？',
  stillText: '告诉我们发生了什么，会有真人回复，进度在“我的工单”里看。',
  helped: {
    ask: '这篇帮上忙了吗？',
    yes: '帮上了',
    no: '没有',
    thanks: '谢谢，记下了。',
    next: '记下了。接下来可以这样：',
    reason: '还缺什么？',
    reasonHint: '我们会看，但没法在这里回复。不要写助记词、私钥、姓名和地址。',
    send: '发送',
    person: '告诉我们发生了什么，会有真人回复，进度在“我的工单”里看。',
  },
  description: (brand) => `${brand} 客服团队的帮助：转账没到、登录、安全、费用，以及怎么找到真人。`,
  absent: {
    '/status': '文中提到的“状态页”本站还没有上线，可以直接问我们。',
  },
  callouts: { WARNING: '当心', NOTE: '提示' },
};
