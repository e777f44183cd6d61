import * as z from 'zod';
import { caseCode, clientId, conversationId, customerId, seq, staffId } from '../shared/ids.ts';
import { language } from '../shared/languages.ts';
import { limits } from '../shared/limits.ts';
import { tagText } from '../shared/text.ts';
import { deliveryOutcome, mailMark } from './mail.ts';

/** open: the team's turn · pending: the customer's turn · resolved: done, reopened by an answer · closed: final. */
export const conversationStatuses = ['open', 'pending', 'resolved', 'closed'] as const;
export const conversationStatus = z.enum(conversationStatuses);
export type ConversationStatus = z.infer<typeof conversationStatus>;

export const channels = ['chat', 'form', 'email'] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

export const person = z.object({ id: staffId, name: z.string() });
export type Person = z.infer<typeof person>;

const author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer') }),
  z.object({ kind: z.literal('staff'), id: staffId, name: z.string() }),
  z.object({ kind: z.literal('system') }),
]);
export type Author = z.infer<typeof author>;

const entry = {
  seq: seq.describe('Position in the log, from 1'),
  at: z.iso.datetime().describe('When it was committed, UTC'),
  author,
  clientId: clientId.optional().describe('Chosen by the author; lets a client match its own drafts'),
};

const openedEvent = z.object({ ...entry, kind: z.literal('opened'), channel, language });
const messageEvent = z.object({
  ...entry,
  kind: z.literal('message'),
  text: z.string(),
  code: z
    .string()
    .optional()
    .describe(
      'On replies of the team: with the case code before it, what `checkReply` proves that the team wrote it by',
    ),
  mail: mailMark.optional().describe('On messages that came by mail'),
});
const statusEvent = z.object({ ...entry, kind: z.literal('status'), status: conversationStatus });
const noteEvent = z.object({ ...entry, kind: z.literal('note'), text: z.string() });
const revealedEvent = z.object({ ...entry, kind: z.literal('revealed'), reason: z.string() });
const assignedEvent = z.object({ ...entry, kind: z.literal('assigned'), assignee: person.nullable() });

/** What a matter is about. */
const topics = [
  'transfer-delayed',
  'transfer-failed',
  'deposit-withdrawal',
  'account-compromised',
  'secret-exposed',
  'login-access',
  'verification',
  'profile-change',
  'fees',
  'trading',
  'app-technical',
  'security-advice',
  'official-contact',
  'complaint',
  'feedback',
  'wallet-how-to',
  'other',
] as const;
export const topic = z.enum(topics);
export type Topic = z.infer<typeof topic>;

const triagedEvent = z.object({ ...entry, kind: z.literal('triaged'), topic, urgent: z.boolean() });
const snoozedEvent = z.object({
  ...entry,
  kind: z.literal('snoozed'),
  until: z.iso.datetime().nullable().describe('Null: the team took it up again'),
});
const taggedEvent = z.object({
  ...entry,
  kind: z.literal('tagged'),
  added: z.array(z.string()),
  removed: z.array(z.string()),
});

const deliveryEvent = z.object({
  ...entry,
  kind: z.literal('delivery'),
  deliveryId: z.uuid(),
  of: seq.describe('The message that was mailed'),
  to: z.string().describe('Masked'),
  outcome: deliveryOutcome,
  reason: z
    .string()
    .nullable()
    .describe('An SMTP reply code (RFC 5321), a status code (RFC 3463), or how the connection failed'),
});

/** What a customer may see of a conversation's log. Positions of internal entries are simply not there. */
export const customerEvent = z.discriminatedUnion('kind', [openedEvent, messageEvent, statusEvent]);
export type CustomerEvent = z.infer<typeof customerEvent>;

/** The whole log, as the team sees it. */
export const staffEvent = z.discriminatedUnion('kind', [
  openedEvent,
  messageEvent,
  statusEvent,
  noteEvent,
  assignedEvent,
  revealedEvent,
  snoozedEvent,
  taggedEvent,
  triagedEvent,
  deliveryEvent,
]);
export type StaffEvent = z.infer<typeof staffEvent>;

/** What the viewer may do with the conversation now; pages show buttons by it and decide nothing themselves. */
const staffAbilities = z.object({
  reply: z.boolean(),
  note: z.boolean(),
  assign: z.boolean(),
  snooze: z.boolean(),
  reveal: z.boolean().describe('Whether there is something masked that this viewer may look at'),
  statuses: z.array(conversationStatus).describe('Statuses it can be moved to'),
});

export const triageView = z.object({
  topic,
  urgent: z.boolean().describe('Funds or an account are at risk right now: such conversations come first'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How often a guess of the topic like this one is right; 1 once somebody said it'),
  reasons: z.array(z.string()).describe('What spoke for the guess: rules that hold, then words of the message'),
  correctedBy: z.string().nullable().describe('Who of the team has corrected the guess last'),
});
export type TriageView = z.infer<typeof triageView>;

export const conversationView = z.object({
  id: conversationId,
  caseCode,
  channel,
  language,
  subject: z.string().nullable(),
  status: conversationStatus,
  assignee: person.nullable(),
  customer: z.object({
    id: customerId,
    name: z.string().nullable().describe('Masked; `reveal` shows it'),
    email: z.string().nullable().describe('Masked; `reveal` shows it'),
    emailVerified: z.boolean(),
    identity: z
      .enum(['visitor', 'mailbox', 'host'])
      .describe('How we know who it is: not at all, by a mailed code, by the wallet'),
  }),
  lastSeq: seq,
  preview: z.string().describe('The start of the last public message'),
  openedAt: z.iso.datetime(),
  activeAt: z.iso.datetime().describe('Last public message, to within five seconds'),
  waitingSince: z.iso.datetime().nullable().describe('First customer message that has no reply yet'),
  snoozedUntil: z.iso
    .datetime()
    .nullable()
    .describe('Put aside until then, and counted as `snoozed`; an answer of the customer opens it before'),
  tags: z.array(z.string()).describe('In the order of the alphabet'),
  triage: triageView.nullable().describe('Null until the first message was judged, moments after it came'),
  abilities: staffAbilities,
});
export type ConversationView = z.infer<typeof conversationView>;

/** A text that was refused and waits for its author. */
const refusedText = z.strictObject({
  clientId,
  kind: z.enum(['message', 'note']),
  text: z.string().max(limits.draftLength),
  code: z.string().max(40).describe('The error that it was refused with'),
});

/** What a member of the team has begun to write: kept as it is, faults and all. */
export const draft = z.strictObject({
  mode: z.enum(['reply', 'note']),
  reply: z.string().max(limits.draftLength),
  note: z.string().max(limits.draftLength),
  refused: z.array(refusedText).max(limits.draftRefused),
});
export type DraftView = z.infer<typeof draft>;

/** What happens in the same moment in which a reply goes out. */
export const followUp = z.strictObject({
  status: z.enum(['pending', 'resolved']).nullable().describe('Null leaves it as the reply makes it'),
  tags: z.array(tagText).max(limits.tagsPerConversation).describe('As many as it can still take'),
  assignToMe: z.boolean().describe('To whoever sends the reply'),
});
export type FollowUp = z.infer<typeof followUp>;

export const presence = z.enum(['reading', 'typing']);
export type Presence = z.infer<typeof presence>;

export const queueViews = ['mine', 'unassigned', 'open', 'pending', 'snoozed', 'resolved', 'closed', 'all'] as const;
export const queueView = z.enum(queueViews);
export type QueueView = z.infer<typeof queueView>;
