import { align } from '../compare/align.ts';
import { readLetters } from '../compare/letters.ts';
import { type Match, matchName } from '../compare/match-name.ts';
import type { CompiledBrand } from '../compile-brand.ts';
import { freeMailHosts } from '../data/hosts.ts';
import { parseHost } from '../host/parse-host.ts';
import type { Pasted } from '../recognise/pasted.ts';
import { readLink } from '../recognise/read-link.ts';
import { readMail } from '../recognise/read-mail.ts';
import type { ChannelVerdict, Reason } from '../verdict.ts';
import { judgeHost } from './judge-host.ts';
import { besides, lookalike, neverUsed, official, unknown } from './judgement.ts';

type Mail = Pasted & { readonly kind: 'mail' };

const closestMail = (brand: CompiledBrand, match: Match) =>
  brand.emails[0]?.address ?? brand.domains[0]?.name ?? match.name.display;

/** At a registered domain: official when listed, or when the brand lists no mailboxes. */
function atHome(brand: CompiledBrand, { mailbox }: Mail, host: string, found: ChannelVerdict): ChannelVerdict {
  const listed = brand.emails.some((own) => own.host === host);
  if (!listed) return found;
  const near = brand.emails.find(
    (own) => own.host === host && align(readLetters(mailbox), readLetters(own.mailbox), 1) !== null,
  );
  const here = unknown({ code: 'mailbox-not-listed', domain: host });
  return near === undefined ? here : { ...here, closest: near.address };
}

/** The mailbox of somebody who chose its name to look official. */
function judgeMailbox(brand: CompiledBrand, mail: Mail, host: string): ChannelVerdict | null {
  // What follows a plus is a customer's own label: ann+bitpie@…
  const [mailbox = ''] = mail.mailbox.toLowerCase().split('+');
  const reason: Reason = { code: 'mailbox-name', shown: mailbox, belongsTo: host };
  for (const own of brand.emails.filter((one) => one.host === host)) {
    const found = align(readLetters(mailbox), readLetters(own.mailbox), Math.min(1.4, own.mailbox.length / 6));
    if (found !== null) return lookalike(own.address, found.edits);
  }
  const match = matchName(
    mailbox.replace(/\.(?:com|net|org|io|app)$/, ''),
    brand.names,
    freeMailHosts.has(host) ? 1 : 0.6,
  );
  return match === null ? null : lookalike(closestMail(brand, match), [reason, ...match.reasons]);
}

/** The name beside the address says the brand, or a registered address, and the address is another. */
function judgeDisplay(brand: CompiledBrand, { display }: Mail, host: string): ChannelVerdict | null {
  if (display === null) return null;
  const reason: Reason = { code: 'display-name', shown: display, belongsTo: host };
  const inner = readMail(display)?.host ?? readLink(display)?.host;
  if (inner !== undefined) {
    const found = judgeHost(brand, inner);
    if (found.verdict === 'official' || found.verdict === 'lookalike')
      return lookalike(found.closest ?? host, [reason, ...(found.verdict === 'lookalike' ? found.reasons : [])]);
  }
  const words = display.split(/\s+/);
  for (const text of [display, ...words]) {
    const match = matchName(text, brand.names, text === display ? 1 : 0.6);
    if (match !== null) return lookalike(closestMail(brand, match), [reason, ...match.reasons]);
  }
  return null;
}

/** Judges a mailbox, and the display name against it. */
export function judgeMail(brand: CompiledBrand, mail: Mail): ChannelVerdict {
  const host = parseHost(mail.host)?.name ?? mail.host.toLowerCase();
  const address = `${mail.mailbox.toLowerCase()}@${host}`;
  if (brand.emails.some((own) => own.address === address))
    return official(address, { code: 'registered', kind: 'email', channel: address });
  const found = judgeHost(brand, host);
  if (found.verdict === 'official') return atHome(brand, mail, host, found);
  const tricks = [judgeDisplay(brand, mail, host), judgeMailbox(brand, mail, host)].filter((one) => one !== null);
  const all = found.verdict === 'lookalike' ? [found, ...tricks] : tricks;
  const [first] = all;
  const judged =
    first === undefined
      ? found
      : besides(
          first,
          all
            .slice(1)
            .flatMap(({ reasons }) => reasons)
            .filter((reason) => !first.reasons.includes(reason)),
        );
  return brand.neverUses.has('email') ? neverUsed('email', judged) : judged;
}
