import type { Widened } from '../widened.ts';
import type { insightsEn } from './en.ts';

export const insightsZhCN: Widened<typeof insightsEn> = {
  title: '帮助中心洞察',
  lead: (since) => `从 ${since} 起。这里看不出是谁问的、谁投的票。`,
  searches: '没有答案的搜索',
  share: (unanswered, all) => `${all} 次搜索里，有 ${unanswered} 次没有答案。`,
  noSearches: '到目前为止，搜索都有答案，或者还没有人搜过。',
  times: (times) => `${times} 次`,
  last: (day) => `最近一次 ${day}`,
  articles: '文章，按没帮上忙的次数',
  noVotes: '还没有人给文章投过票。',
  votes: (helped, notHelped) => `${helped} 次帮上了 · ${notHelped} 次没有`,
  byDay: '按天',
  missed: '还缺什么',
  forbiddenTitle: '这一页只给主管看',
  forbiddenText: '需要其中的内容，请找主管或管理员。',
};
