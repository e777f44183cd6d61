import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from './compose-reply.ts';
import type { SigningKey } from './signing-key.ts';

export interface MailIdentity {
  readonly name: string;
  readonly address: string;
}

/** The bytes of a mail (RFC 5322), signed with DKIM (RFC 6376). Addresses go in as objects, so that nothing in them is read as a list. */
export async function buildMail(mail: {
  readonly content: OutgoingMail;
  readonly from: MailIdentity;
  readonly to: string;
  readonly replyTo: string;
  /** Without brackets. */
  readonly messageId: string;
  readonly date: Date;
  /** RFC 3834 § 5: only what no person wrote is marked as automatic. */
  readonly isAutomatic: boolean;
  readonly key: SigningKey;
}): Promise<Buffer> {
  const { content, from, key } = mail;
  const composer = new MailComposer({
    from,
    to: { name: '', address: mail.to },
    replyTo: { name: from.name, address: mail.replyTo },
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    subject: content.subject,
    text: content.text,
    html: content.html,
    ...(content.inReplyTo === null ? {} : { inReplyTo: content.inReplyTo }),
    references: [...content.references],
    ...(mail.isAutomatic ? { headers: { 'Auto-Submitted': 'auto-replied' } } : {}),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never);
  const raw = await composer.compile().build();
  const { dkimSign } = await import('mailauth');
  const { signatures } = await dkimSign(raw, {
    canonicalization: 'relaxed/relaxed',
    signTime: mail.date,
    signatureData: [
      {
        signingDomain: from.address.slice(from.address.lastIndexOf('@') + 1),
        selector: key.selector,
        privateKey: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    ],
  } as never);
  return Buffer.concat([Buffer.from(signatures), raw]);
}
