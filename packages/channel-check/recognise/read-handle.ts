import type { Pasted } from './pasted.ts';
import { canonicalPlatform, isPlatformWord } from './platforms.ts';

const LABELLED = /^([\p{L}\p{N} -]{1,16}?)\s*(?:(?:id|号|號|账号|帐号|客服|群|handle|account)\s*)?[:：=]\s*@?(\S+)$/iu;
const SPACED = /^(\S+)\s+@?([\w.-]{3,})$/u;
const BARE = /^@([\p{L}\p{N}\p{M}_.-]{2,})$/u;
const DISCORD = /^([\w.]{2,32})#(\d{4})$/;
const DEEP_LINK = /^tg:\/\/resolve\?(?:.*&)?domain=(\w+)/i;

type HandleRead = Pasted & { kind: 'handle' };

/** Reads an account: `@name`, `telegram: name`, `微信 name`, `name#1234`, `tg://resolve?domain=name`. */
export function readHandle(text: string): HandleRead | null {
  const deep = DEEP_LINK.exec(text)?.[1];
  if (deep !== undefined) return { kind: 'handle', platform: 'telegram', handle: deep };
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined) return { kind: 'handle', platform: null, handle: bare };
  if (DISCORD.test(text)) return { kind: 'handle', platform: 'discord', handle: text };
  for (const pattern of [LABELLED, SPACED]) {
    const [, word = '', handle = ''] = pattern.exec(text) ?? [];
    if (isPlatformWord(word)) return { kind: 'handle', platform: canonicalPlatform(word), handle };
  }
  return null;
}
