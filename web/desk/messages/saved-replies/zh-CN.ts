import type { Widened } from '../widened.ts';
import type { savedRepliesEn } from './en.ts';

export const savedRepliesZhCN: Widened<typeof savedRepliesEn> = {
  title: '快捷回复',
  text: '团队经常要回的内容。在会话里，回复框为空时按 / 就能查找。',
  add: '添加',
  addTitle: '添加快捷回复',
  editTitle: '修改快捷回复',
  edit: (title) => `修改“${title}”`,
  remove: '删除',
  removeOne: (title) => `删除“${title}”`,
  removeTitle: '删除这条快捷回复？',
  removeText: (title) => `之后谁也找不到“${title}”。已经发出的回复不受影响。`,
  emptyTitle: '还没有快捷回复',
  emptyText: '主管和管理员可以把团队常回的内容加进来。',
  name: '标题',
  nameHint: '团队靠它来查找，用户看不到。',
  language: '语言',
  reply: '回复内容',
  variables: '使用时自动填入：{{case_code}} 工单号、{{agent_name}} 客服姓名、{{brand_name}} 品牌名。',
  unknownVariable: (name) => `{{${name}}} 没有可以填入的内容。`,
  changed: (who, when) => `${who} 最后修改于${when}`,
  insert: '插入快捷回复（/）',
  find: '查找快捷回复',
  nothingFound: '没有合适的快捷回复',
};
