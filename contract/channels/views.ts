import * as z from 'zod';
import { channel, conversationStatus } from '../desk/views.ts';
import { caseCode, conversationId, customerId, seq } from '../shared/ids.ts';
import { language, languages } from '../shared/languages.ts';

/** A customer as they see themselves. */
export const customerView = z.object({
  id: customerId,
  name: z.string().nullable(),
  email: z.string().nullable(),
  identity: z.enum(['visitor', 'mailbox', 'host']),
  language,
});
export type CustomerView = z.infer<typeof customerView>;

/** A conversation as its customer sees it. */
export const myConversationView = z.object({
  id: conversationId,
  caseCode,
  channel,
  subject: z.string().nullable(),
  status: conversationStatus,
  answeredBy: z.string().nullable().describe('Name of the person who has it, once they wrote'),
  lastSeq: seq,
  preview: z.string(),
  openedAt: z.iso.datetime(),
  activeAt: z.iso.datetime(),
  waitingForUs: z.boolean().describe('The team has the next word'),
  abilities: z.object({ write: z.boolean() }),
});
export type MyConversationView = z.infer<typeof myConversationView>;

export const brandView = z.object({
  name: z.string(),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  languages: z.array(z.enum(languages)),
});
export type BrandView = z.infer<typeof brandView>;
