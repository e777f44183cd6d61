import { staffId } from '@gatehouse/contract/ids';
import * as z from 'zod';

/** Somebody of the team has read a mail as it came, or decided about one in quarantine. */
export const mailHandled = {
  name: 'mail handled',
  payload: z.object({
    id: z.uuid(),
    at: z.iso.datetime(),
    staffId,
    staffName: z.string(),
    what: z.enum(['source-read', 'released', 'discarded']),
    reason: z.string(),
  }),
};
export type MailHandled = z.infer<typeof mailHandled.payload>;
