import PostalMime, { type Address, type Attachment, addressParser, type Email } from 'postal-mime';
import type { MailAddress, MailPart, ParsedMail } from './parsed-mail.ts';
import { readingLimits as limits } from './reading-limits.ts';
import { isTnef, readTnef } from './tnef.ts';

type Cut = ParsedMail['cut'][number];

const addressLength = 254;

function flatten(addresses: readonly Address[]): MailAddress[] {
  return addresses.flatMap((each) =>
    (each.group ?? [each]).map(({ name, address }) => ({
      name: name.slice(0, limits.nameLength),
      address: address.trim().toLowerCase().slice(0, addressLength),
    })),
  );
}

/** Ids between angle brackets, in the order given (RFC 5322 § 3.6.4); what stands without brackets is no id. */
function idsIn(value: string): string[] {
  return [...value.matchAll(/<([^<>\s]{1,500})>/g)].map(([, id = '']) => id);
}

function partOf(attachment: Attachment): MailPart {
  const { content, filename, mimeType, disposition, related, contentId } = attachment;
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer);
  return {
    name: filename === null ? null : filename.slice(0, limits.nameLength),
    contentType: mimeType,
    inline: disposition === 'inline' || related === true,
    contentId: contentId ? contentId.replace(/^<|>$/g, '') : null,
    content: bytes,
  };
}

/** What Outlook wraps into winmail.dat stands beside the other parts, so that nothing of it is lost. */
function unwrap(part: MailPart): { parts: MailPart[]; text: string | null; html: string | null } {
  const wrapped = isTnef(part.contentType, part.name) ? readTnef(part.content) : null;
  if (!wrapped) return { parts: [part], text: null, html: null };
  return { parts: [...wrapped.parts], text: wrapped.text, html: wrapped.html };
}

function headersOf(email: Email, cut: Set<Cut>): [string, string][] {
  if (email.headers.length > limits.headers) cut.add('headers');
  return email.headers.slice(0, limits.headers).map(({ key, value }) => {
    if (value.length > limits.headerLength) cut.add('headers');
    return [key, value.slice(0, limits.headerLength)];
  });
}

function bounded<Item>(items: readonly Item[], most: number, what: Cut, cut: Set<Cut>): Item[] {
  if (items.length > most) cut.add(what);
  return items.slice(0, most);
}

/** Half a surrogate pair and NUL are what PostgreSQL refuses. */
function clean(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

function boundedText(text: string, most: number, what: Cut, cut: Set<Cut>): string {
  if (text.length > most) cut.add(what);
  return clean(text.slice(0, most));
}

/** Plain words of an HTML mail that brings no plain part, as the library makes them. */
async function textOfHtml(html: string): Promise<string> {
  const wrapped = new TextEncoder().encode(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  return (await PostalMime.parse(wrapped)).text ?? '';
}

/**
 * Reads a mail (RFC 5322, 2045–2049). It runs where it can be killed (`parser-process.ts`): hostile input can hold any parser.
 *
 * @throws {Error} when nothing sensible can be read: nested too deep, too many bytes of headers
 */
export async function readMail(raw: Uint8Array): Promise<ParsedMail> {
  const email = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    maxNestingDepth: limits.nestingDepth,
    maxHeadersSize: limits.headerBytes,
  });
  const cut = new Set<Cut>();
  const unwrapped = email.attachments.map(partOf).map(unwrap);
  const wrappedText = unwrapped.map(({ text }) => text ?? '').filter(Boolean);
  const html = email.html ?? unwrapped.find((each) => each.html !== null)?.html ?? null;
  const plain = [email.text ?? '', ...wrappedText].filter((text) => text.trim() !== '').join('\n\n');
  const text = plain === '' && html !== null ? await textOfHtml(html.slice(0, limits.htmlLength)) : plain;
  const headers = headersOf(email, cut);
  const all = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value);
  // Every From header counts: a second one is how a forger hides behind the first.
  const from = all('from').flatMap((value) => flatten(addressParser(value)));
  const references = [...all('references').flatMap(idsIn)].reverse();
  const [messageId = null] = all('message-id').flatMap(idsIn);
  return {
    headers: headers.map(([name, value]) => [name, clean(value)] as const),
    from: bounded(from, limits.recipients, 'recipients', cut),
    replyTo: bounded(flatten(email.replyTo ?? []), limits.recipients, 'recipients', cut),
    to: bounded(flatten([...(email.to ?? []), ...(email.cc ?? [])]), limits.recipients, 'recipients', cut),
    subject: clean((email.subject ?? '').replaceAll(/\s+/g, ' ').trim()),
    messageId: messageId === null ? null : clean(messageId),
    answers: bounded(
      [...new Set([...all('in-reply-to').flatMap(idsIn), ...references])],
      limits.references,
      'references',
      cut,
    ),
    text: boundedText(text, limits.textLength, 'text', cut),
    html: html === null ? null : boundedText(html, limits.htmlLength, 'html', cut),
    parts: bounded(
      unwrapped.flatMap(({ parts }) => parts),
      limits.parts,
      'parts',
      cut,
    ),
    cut: [...cut],
  };
}
