export type { Brand } from './brand.ts';
export { checkChannel } from './check-channel.ts';
export { en } from './messages/en.ts';
export { explain, explainReason } from './messages/explain.ts';
export type { Messages } from './messages/messages.ts';
export { zhCN } from './messages/zh-CN.ts';
export { BrandError, readBrand } from './read-brand.ts';
export type { ChannelKind, ChannelVerdict, LetterReason, Reason, Trick, Verdict } from './verdict.ts';
