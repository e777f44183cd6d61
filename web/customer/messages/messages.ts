import type { Language } from '@gatehouse/contract/languages';
import { en } from './en.ts';
import type { Messages } from './messages-type.ts';
import { zhCN } from './zh-CN.ts';

/** Every text of the site, by language. */
export const messages: Record<Language, Messages> = { en, 'zh-CN': zhCN };
