import * as z from 'zod';

/** Why a mail waits for a person. */
export const quarantineReason = z.enum([
  'unreadable',
  'cpu',
  'memory',
  'crashed',
  'forged',
  'automatic',
  'report',
  'own',
  'no-sender',
]);
export type QuarantineReason = z.infer<typeof quarantineReason>;

export const quarantinedMailView = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  route: z.enum(['smtp', 'imap', 'import']),
  size: z.int().describe('Bytes'),
  reason: quarantineReason,
  sender: z.string().nullable().describe('Masked; null where the mail could not be read'),
  subject: z.string().nullable().describe('Without secrets'),
  canBeFiled: z.boolean().describe('Whether it names a sender, so that a person may have it filed all the same'),
});
export type QuarantinedMailView = z.infer<typeof quarantinedMailView>;
