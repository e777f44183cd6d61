import type { MailMessage } from './message.ts';

/**
 * What nodemailer makes a mail of. Addresses go in as objects, so that nothing in them is read as a list or a name, and the
 * mail says that a machine wrote it: no autoresponder answers (RFC 3834 § 5).
 */
export function composeOptions(from: { name: string; address: string }, message: MailMessage) {
  return {
    from,
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
