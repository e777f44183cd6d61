import * as z from 'zod';
import { person } from '../desk/views.ts';
import { caseCode, conversationId } from '../shared/ids.ts';
import { limits } from '../shared/limits.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const some = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).default([]);

/** Kinds of channels that a brand can declare never to use. */
export const channelKinds = ['domain', 'email', 'handle', 'phone'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** What the brand has registered as its own, and what it never uses. The form of `brand.json` for `gatehouse check-channel`. */
export const officialChannels = z.strictObject({
  name: line(60),
  aliases: some(line(60)).describe('Other names of the brand, in other languages too'),
  domains: some(line(253)),
  emails: some(line(limits.emailLength)),
  handles: some(z.strictObject({ platform: line(40), handle: line(100) })),
  phones: some(line(40)),
  agents: some(line(limits.nameLength)).describe('Names under which the team writes'),
  neverUses: z
    .array(z.string().trim().min(1).max(40))
    .max(40)
    .default([])
    .describe('Kinds (domain, email, handle, phone) or platforms (telegram, whatsapp …) that the brand never uses'),
});
export type OfficialChannels = z.infer<typeof officialChannels>;

export const officialChannelsView = z.object({
  channels: officialChannels,
  statement: z
    .string()
    .describe('The same list as a signed note (C2SP signed-note, Ed25519), to be kept and checked offline'),
  verifierKey: z.string().describe('The key that signed it: name+id+key'),
  changedAt: z.iso.datetime().nullable(),
});
export type OfficialChannelsView = z.infer<typeof officialChannelsView>;

export const channelVerdicts = ['official', 'declared-unused', 'lookalike', 'unknown'] as const;
/** unknown means: not official. */
export const channelCheckView = z.object({
  verdict: z.enum(channelVerdicts),
  closest: z.string().nullable().describe('The official channel that it is taken for'),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })).describe('In the language that was asked for'),
});
export type ChannelCheckView = z.infer<typeof channelCheckView>;

const genuineReply = { agent: z.string(), at: z.iso.datetime(), caseCode, expiresAt: z.iso.datetime() };
export const replyCheckView = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('genuine'), ...genuineReply }),
  z.object({ verdict: z.literal('expired'), ...genuineReply }),
  z.object({ verdict: z.literal('unknown') }),
]);
export type ReplyCheckView = z.infer<typeof replyCheckView>;

const share = z.object({ used: z.int().min(0), of: z.int().min(1) });
export const revealBudgetView = z.object({
  hour: share,
  day: share,
  locked: z.boolean().describe('Used up: a supervisor has to unlock'),
});
export type RevealBudgetView = z.infer<typeof revealBudgetView>;

export const revealedView = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  budget: revealBudgetView,
});
export type RevealedView = z.infer<typeof revealedView>;

export const auditActions = [
  'revealed',
  'searched-contact',
  'reveals-half-used',
  'reveals-locked',
  'reveals-unlocked',
  'channels-changed',
  'conversation-erased',
  'saved-reply-added',
  'saved-reply-changed',
  'saved-reply-removed',
  'status-notice-added',
  'status-notice-updated',
  'mail-source-read',
  'mail-released',
  'mail-discarded',
] as const;
export const auditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditAction>;

export const auditEntryView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: person,
  action: auditAction,
  about: person.nullable().describe('The member of the team that it concerns'),
  conversation: z.object({ id: conversationId, caseCode }).nullable(),
  reason: z.string().nullable(),
});
export type AuditEntryView = z.infer<typeof auditEntryView>;

/** Somebody's reveals that a supervisor should look at. */
export const oversightView = z.object({
  staff: person,
  budget: revealBudgetView,
  lockedAt: z.iso.datetime().nullable(),
  mayUnlock: z.boolean(),
});
export type OversightView = z.infer<typeof oversightView>;
