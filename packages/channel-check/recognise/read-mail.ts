import type { Pasted } from './pasted.ts';

const WITH_NAME = /^(.*?)\s*[<＜〈]\s*(?:mailto:)?([^<>\s]+)@([^<>\s@]+)\s*[>＞〉]$/su;
const BARE = /^(?:mailto:)?([^\s@/\\:<>"]+)@([^\s@/\\:?#<>]+\.[^\s@/\\:?#<>]+)(?:\?.*)?$/iu;
const QUOTES = /^["'“”\s]+|["'“”\s]+$/g;

/** Reads a mailbox, with or without a display name (RFC 5322 `name-addr`, loosely: people paste what they see). */
export function readMail(text: string): (Pasted & { kind: 'mail' }) | null {
  const named = WITH_NAME.exec(text);
  if (named !== null) {
    const [, display = '', mailbox = '', host = ''] = named;
    const name = display.replace(QUOTES, '');
    return { kind: 'mail', display: name === '' ? null : name, mailbox, host };
  }
  const bare = BARE.exec(text);
  // 客服邮箱support@… is a text that holds a mailbox.
  if (bare === null || /\p{Script=Han}/u.test(bare[1] ?? '')) return null;
  const [, mailbox = '', host = ''] = bare;
  return { kind: 'mail', display: null, mailbox, host };
}
