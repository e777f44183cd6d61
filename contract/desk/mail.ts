import * as z from 'zod';

/**
 * What is known of the sender that a mail names. proven: the domain of its From vouches for it (SPF or DKIM, aligned, RFC 7489) ·
 * unproven: nobody vouches · forged: the domain says that such a mail is not its own · unknown: it could not be checked.
 */
export const mailVerdict = z.enum(['proven', 'unproven', 'forged', 'unknown']);
export type MailVerdict = z.infer<typeof mailVerdict>;

/** What stands beside a message that came by mail. */
export const mailMark = z.object({
  id: z.uuid().describe('Of the mail, to read it as it was sent'),
  from: z.string().describe('The address that it names as its sender, masked'),
  verdict: mailVerdict,
  isParticipant: z.boolean().describe('Whether that address already took part in the conversation'),
  foldedFrom: z
    .int()
    .nullable()
    .describe('Where in the text quoted history or a signature begins, in UTF-16 code units; null where there is none'),
  isWhole: z.boolean().describe('False where the text was too long for the log, or something was taken out of it'),
  hasHtml: z.boolean(),
});
export type MailMark = z.infer<typeof mailMark>;

const checkResult = z.enum(['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror']);
export type CheckResult = z.infer<typeof checkResult>;

/**
 * How a mail of ours fared. sent: another server took it · failed: it was refused for good · unknown: the connection broke after it was handed
 * over, so it may have arrived · bounced: a server reported later that it did not · again, left: what a person decided then.
 */
export const deliveryOutcome = z.enum(['sent', 'failed', 'unknown', 'bounced', 'again', 'left']);
export type DeliveryOutcome = z.infer<typeof deliveryOutcome>;

/** What the checks of a mail's sender said, and what they amount to. */
export const mailTrust = z.object({
  verdict: mailVerdict,
  author: z
    .string()
    .nullable()
    .describe('The only address in From, as the checks read it; null where there is none, or several'),
  spf: z
    .object({ result: checkResult, domain: z.string() })
    .nullable()
    .describe('RFC 7208; null where the route does not tell which server sent it'),
  dkim: z
    .array(z.object({ result: checkResult, domain: z.string() }))
    .describe('RFC 6376, one for each signature that was looked at'),
  dmarc: z
    .object({ result: checkResult, policy: z.string() })
    .nullable()
    .describe('RFC 9989; null where the domain of the sender publishes no policy'),
  arc: checkResult
    .nullable()
    .describe('RFC 8617, of the whole chain; it lifts a verdict only where the operator trusts its last sealer'),
});
export type MailTrust = z.infer<typeof mailTrust>;
