import { emailAddress } from '@gatehouse/contract/text';
import * as z from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: a line end in a header would start another header.
const oneLine = /^[^\u0000-\u001f\u007f\u0085\u2028\u2029]*$/;

/** A mail to one person, as it waits in the queue. A subject with a line end is refused, not repaired. */
export const mailMessage = z.strictObject({
  to: emailAddress,
  subject: z.string().min(1).max(200).regex(oneLine),
  text: z.string().min(1),
  html: z.string().min(1).optional(),
});
export type MailMessage = z.infer<typeof mailMessage>;
