import type { MailRoute } from '../../../store/tables.ts';
import { classifyMail, type MailOrigin } from './automatic-mail.ts';
import type { SignedAddresses } from './signed-addresses.ts';

/** Who or what a mail comes from, given how it came to us. */
export function originOf(
  mail: {
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly from: readonly { readonly address: string }[];
  },
  came: { readonly route: MailRoute; readonly mailFrom: string },
  own: {
    readonly mailbox: string;
    readonly addresses: Pick<SignedAddresses, 'entryOfMessageId' | 'conversationOfAddress'>;
  },
): MailOrigin {
  const [author, ...others] = mail.from;
  return classifyMail(
    {
      headers: mail.headers,
      author: author && others.length === 0 ? author.address : null,
      // Only SMTP says for whom a mail was handed over.
      mailFrom: came.route === 'smtp' ? came.mailFrom : null,
    },
    {
      mailbox: own.mailbox,
      isOwnAddress: (address) => address === own.mailbox || own.addresses.conversationOfAddress(address) !== null,
      isOwnMessageId: (id) => own.addresses.entryOfMessageId(id) !== null,
    },
  );
}
