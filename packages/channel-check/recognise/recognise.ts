import type { Pasted } from './pasted.ts';
import { accountOf } from './platforms.ts';
import { readHandle } from './read-handle.ts';
import { readLink } from './read-link.ts';
import { readMail } from './read-mail.ts';
import { digitsOf, readPhone } from './read-phone.ts';

const WRAPPING = /^["'“”‘’「『（(【[<]+|["'“”‘’」』）)】\]>]+$/gu;

const MIXED = /\p{Script=Han}[^.]*[a-z\d]|[a-z\d][^.]*\p{Script=Han}/iu;

/** A labelled number is a phone, a labelled mailbox a mailbox: the label only says so. */
function labelled({ platform, handle }: Pasted & { kind: 'handle' }): Pasted {
  if (platform === 'phone' && handle !== null) return { kind: 'phone', text: handle, digits: digitsOf(handle) };
  const inner = handle === null ? null : (readMail(handle) ?? (/[/.]/.test(handle) ? readLink(handle) : null));
  return inner === null ? { kind: 'handle', platform, handle } : viaPlatform(inner);
}

function viaPlatform(pasted: Pasted): Pasted {
  if (pasted.kind !== 'link' || pasted.userinfo !== null) return pasted;
  const account = accountOf(pasted.host, pasted.rest);
  return account === null ? pasted : { kind: 'handle', ...account };
}

/** Says what a pasted value is. What is nothing else is a name. */
export function recognise(text: string): Pasted {
  const mail = readMail(text);
  if (mail !== null) return mail;
  const bare = text.replace(WRAPPING, '');
  const phone = readPhone(bare);
  if (phone !== null) return phone;
  const handle = readHandle(bare);
  if (handle !== null) return labelled(handle);
  const link = /\s/.test(bare) ? null : readLink(bare);
  // 官网bitpie.com is a text that holds a domain, unless somebody wrote it as a link.
  if (link !== null && MIXED.test(link.host) && !/^https?:/i.test(bare)) return { kind: 'name', text: bare };
  return link === null ? { kind: 'name', text: bare } : viaPlatform(link);
}
