import type { Pasted } from './pasted.ts';
import { recognise } from './recognise.ts';

const LETTER = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}\\p{N}';
/** Links, domains and mailboxes; Chinese around them is text, not part of them. */
const ADDRESS = new RegExp(
  `(?:https?:[/\\\\]+)?(?:[${LETTER}._%+-]+@)?(?:[${LETTER}_-]+\\.)+[${LETTER}][${LETTER}-]+(?::\\d+)?(?:[/?#][^\\s，。；、）)]*)?`,
  'gu',
);
const ACCOUNT = /(?<![\w@.])@\w{3,}/gu;
const LABELLED =
  /(telegram|tg|电报|纸飞机|飞机|wechat|weixin|微信号?|vx|wx|qq|whatsapp)\s*(?:id|号|客服)?\s*[:：]?\s*@?([a-z\d][\w-]{4,})/giu;
const PHONE = /(?<![\w.@/-])(?:\+|00)?\d[\d\s()-]{6,18}\d(?![\w.@/])/gu;

/** The channels that a longer text names, at most eight. */
export function findChannels(text: string): readonly Pasted[] {
  const addresses = text.match(ADDRESS) ?? [];
  let rest = text;
  for (const address of addresses) rest = rest.replace(address, ' ');
  const accounts = rest.match(ACCOUNT) ?? [];
  const labelled = Array.from(rest.matchAll(LABELLED), ([, platform = '', handle = '']) => `${platform}:${handle}`);
  const phones = rest.match(PHONE) ?? [];
  return [...addresses, ...accounts, ...labelled, ...phones].slice(0, 8).map((found) => recognise(found.trim()));
}
