import type { Widened } from '../widened.ts';
import type { transfersEn } from './en.ts';

export const transfersZhCN: Widened<typeof transfersEn> = {
  lookUp: (id) => `查 ${id}`,
  title: '钱在哪里',
  looking: '正在询问节点 …',
  noNodes: '配置里没有这条网络的节点。',
  nothing: '这其实不是交易号。',
  customer: '用户可以这样做',
  avoid: '用户不要这样做',
  seenBy: (source) => `来源：${source}`,
  others: '其他提到它的会话',
  again: '再查一次',
};
