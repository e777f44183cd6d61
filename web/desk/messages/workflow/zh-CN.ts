import type { Widened } from '../widened.ts';
import type { workflowEn } from './en.ts';

const list = (tags: string[]) => tags.map((tag) => `“${tag}”`).join('、');

export const workflowZhCN: Widened<typeof workflowEn> = {
  snooze: '稍后处理',
  changeSnooze: (until) => `搁置到${until}，点击更改`,
  until: (time) => `搁置到${time}`,
  hour: '一小时后',
  threeHours: '三小时后',
  tomorrow: '明天早上',
  monday: '下周一早上',
  ownTime: '其他时间',
  setTime: '搁置到这个时间',
  wake: '现在就处理',
  hint: '用户一有回复，会话会提前回来。',
  reading: (name) => `${name} 也在看`,
  typing: (name) => `${name} 正在输入`,
  sendAnyway: '仍然发送',
  goesOut: (seconds) => (seconds > 0 ? `${seconds} 秒后发出` : '正在发出'),
  notSentYet: '还没有发送：发出之前工作台就关闭了。',
  undo: '撤回',
  sendNow: '立即发送',
  tags: '标签',
  addTag: '添加标签',
  changeTags: (tags) => (tags === '' ? '还没有标签，点击添加' : `标签：${tags}，点击更改`),
  tagHint: '按回车添加。用户看不到标签。',
  snoozed: (who, until) => `${who} 把会话搁置到${until}`,
  woken: (who) => `${who} 重新开始处理`,
  wokenByTime: '到了重新处理的时间',
  tagged: (who, added, removed) =>
    [added.length > 0 && `${who} 添加了${list(added)}`, removed.length > 0 && `${who} 去掉了${list(removed)}`]
      .filter(Boolean)
      .join('，'),
  triaged: (who, topic, urgent) => `${who} 把主题改为“${topic}”，${urgent ? '紧急' : '不紧急'}`,
};
