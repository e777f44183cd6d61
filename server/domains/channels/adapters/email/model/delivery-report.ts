import { readBounceText } from './bounce-text.ts';
import { readStatusFields, type StatusGroup, statusClass } from './delivery-status-fields.ts';

/** failed: given up · delayed: still being tried · delivered, relayed, expanded: it went on its way (RFC 3464 § 2.3.3). */
export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** What became of a mail for one recipient. All of it is the word of whoever sent the report. */
export interface DeliveryReport {
  /** Of the mail that the report is about, without brackets; null where the report does not say. */
  readonly originalMessageId: string | null;
  /** The address that the mail was for, lower case; null where the report does not say. */
  readonly recipient: string | null;
  readonly action: DeliveryAction;
  /** RFC 3463, such as `5.1.1`; null where there is none. */
  readonly status: string | null;
  /** What the other server said: a stranger's text, one line. */
  readonly diagnostic: string | null;
}

/** A report as the parser gives it. */
export interface ReportMail {
  readonly text: string;
  /** In-Reply-To, then References from the newest to the oldest, without brackets. */
  readonly answers: readonly string[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly { readonly contentType: string; readonly text: string }[];
}

/** No server reports more at once about a mail of ours, which goes to few. */
const mostRecipients = 50;
/** Reports are short; what stands behind is the mail that was returned. */
const longestPart = 64 * 1024;

const actions: readonly DeliveryAction[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
const actionOfClass: Readonly<Record<string, DeliveryAction>> = { '2': 'delivered', '4': 'delayed', '5': 'failed' };

function actionOf({ action, status }: StatusGroup): DeliveryAction | null {
  return actions.find((known) => known === action) ?? actionOfClass[statusClass(status)] ?? null;
}

const returned = /^(text\/rfc822-headers|message\/(rfc822|global|global-headers|rfc822-headers))$/;
const messageIdField = /^(?:x-)?(?:original-)?message-id:[ \t]*(?:\r?\n[ \t]+)?<([^<>\s]{1,500})>/im;

/** The id in the header section of the mail that was returned: what stands in its body is somebody's text. */
function idInHeaders(text: string): string | null {
  const head = text.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? '';
  return messageIdField.exec(head)?.[1] ?? null;
}

function originalId(mail: ReportMail, notes: readonly string[]): string | null {
  for (const { contentType, text } of mail.parts) {
    const id = returned.test(contentType) ? idInHeaders(text.slice(0, longestPart)) : null;
    if (id !== null) return id;
  }
  // A report that returns nothing answers the mail, or names its id among its own fields.
  for (const note of notes) {
    const id = messageIdField.exec(note)?.[1];
    if (id !== undefined) return id;
  }
  return mail.answers[0] ?? null;
}

/**
 * What a report says about mails of ours: RFC 3464, and as far as they can be read, the older ways of qmail, Exim, Exchange and QQ Mail.
 * Give it only mails that are known to be reports (`classifyMail`); whether one speaks of a mail of ours, its signed id tells.
 *
 * @returns one for each recipient; empty for what reports no delivery, such as a read receipt (RFC 8098)
 */
export function readDeliveryReports(mail: ReportMail): DeliveryReport[] {
  const notes = mail.parts
    .filter(({ contentType }) => /^message\/(global-)?delivery-status$/.test(contentType))
    .map(({ text }) => text.slice(0, longestPart));
  const originalMessageId = originalId(mail, notes);
  const reports = notes.flatMap(readStatusFields).flatMap((group): DeliveryReport[] => {
    const action = actionOf(group);
    const { recipient, status, diagnostic } = group;
    return action === null || recipient === null ? [] : [{ originalMessageId, recipient, action, status, diagnostic }];
  });
  if (reports.length > 0) return reports.slice(0, mostRecipients);
  if (mail.parts.some(({ contentType }) => /^message\/(disposition-notification|feedback-report)$/.test(contentType)))
    return [];
  const bounce = readBounceText(`${mail.text}\n${notes.join('\n')}`.slice(0, longestPart), mail.headers);
  const id = bounce.originalMessageId ?? originalMessageId;
  return bounce.failures.slice(0, mostRecipients).map((failure) => ({ originalMessageId: id, ...failure }));
}
