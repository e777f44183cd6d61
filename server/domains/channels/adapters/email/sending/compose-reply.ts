import type { Language } from '@gatehouse/contract/languages';
import { type ReplyFooter, replyWords } from './reply-words.ts';

/** A mail before it is signed and handed over. All of it is ours but `text` and `subject`, which go through as plain text. */
export interface OutgoingMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
}

/** Longer threads than this name their first mail and their last ones (RFC 5322 § 3.6.4 sets no limit, header lines do). */
const mostReferences = 20;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const asHtml = (text: string) => escapeHtml(text).replaceAll('\n', '<br>\n');

// biome-ignore lint/suspicious/noControlCharactersInRegex: a line end in a subject would be another header.
const oneLine = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/**
 * The subject of an answer: theirs, once marked as an answer, with the case code at its end so that people find it again. Nothing of
 * it is read when it comes back.
 *
 * @example subjectOf('Re: RE: 回复:My transfer', 'GH-7K3M-Q2XD', 'Harbor') // 'Re: My transfer [GH-7K3M-Q2XD]'
 */
export function subjectOf(theirs: string | null, caseCode: string, fallback: string): string {
  const plain = oneLine(theirs ?? '')
    .replace(/^((re|aw|fw|fwd|回复|答复|转发)\s*[::]\s*)+/i, '')
    .replaceAll(`[${caseCode}]`, '')
    .trim();
  return `Re: ${(plain || fallback).slice(0, 150)} [${caseCode}]`;
}

/** A reply of the team as a mail. It quotes nothing: whoever is new in the conversation learns no more than this. */
export function composeReply(reply: {
  readonly text: string;
  readonly subject: string | null;
  readonly language: Language;
  readonly footer: ReplyFooter;
  readonly thread: readonly { readonly messageId: string; readonly isTheirs: boolean }[];
}): OutgoingMail {
  const { text, language, footer, thread } = reply;
  const words = replyWords[language];
  const small = [words.caseLine(footer), words.checkLine(footer), words.warning];
  const ids = thread.map(({ messageId }) => `<${messageId}>`);
  const last = thread.findLast(({ isTheirs }) => isTheirs) ?? thread.at(-1);
  return {
    subject: subjectOf(reply.subject, footer.caseCode, words.noSubject(footer)),
    text: `${text}\n\n${words.signature(footer)}\n\n-- \n${small.join('\n')}\n`,
    html: page(
      language,
      `<p>${asHtml(text)}</p>
<p>${asHtml(words.signature(footer))}</p>
<hr style="border:0;border-top:1px solid #d9dee5">
<p style="font-size:13px;color:#5a6675">${small.map(asHtml).join('<br>\n')}</p>`,
    ),
    inReplyTo: last === undefined ? null : `<${last.messageId}>`,
    references: ids.length <= mostReferences ? ids : [...ids.slice(0, 1), ...ids.slice(1 - mostReferences)],
  };
}

/** A mail of plain words that answers nothing, with the same words as HTML. */
export function asMail(plain: Pick<OutgoingMail, 'subject' | 'text'>, language: Language): OutgoingMail {
  return { ...plain, html: page(language, `<p>${asHtml(plain.text.trim())}</p>`), inReplyTo: null, references: [] };
}

function page(language: Language, body: string): string {
  return `<!doctype html>
<html lang="${language}"><body style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1c2430">
${body}
</body></html>
`;
}
