import * as z from 'zod';

export const conversationId = z.uuid().brand<'ConversationId'>();
export type ConversationId = z.infer<typeof conversationId>;

export const staffId = z.uuid().brand<'StaffId'>();
export type StaffId = z.infer<typeof staffId>;

export const customerId = z.uuid().brand<'CustomerId'>();
export type CustomerId = z.infer<typeof customerId>;

export const savedReplyId = z.uuid().brand<'SavedReplyId'>();
export type SavedReplyId = z.infer<typeof savedReplyId>;

export const sessionId = z.uuid().brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionId>;

/** Chosen by the client, once per thing that it wants to happen; a retry with the same id does nothing twice. */
export const clientId = z.uuid().brand<'ClientId'>();
export type ClientId = z.infer<typeof clientId>;

/** The public reference of a conversation, such as `GH-7K3M-Q2XD` (Crockford base 32). A name, never a key. */
export const caseCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^GH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  .brand<'CaseCode'>();
export type CaseCode = z.infer<typeof caseCode>;

/** Position in a conversation's log: 1 for the first event; 0 means "before the first". */
export const seq = z.int().min(0);

export const statusNoticeId = z.uuid().brand<'StatusNoticeId'>();
export type StatusNoticeId = z.infer<typeof statusNoticeId>;
