import type { ConversationId } from '@gatehouse/contract/ids';
import type { SignedAddresses } from './signed-addresses.ts';

/** Conversations that a mail may belong to, the strongest ground first; none of them is entered yet. */
export interface ThreadCandidate {
  readonly conversationId: ConversationId;
  /**
   * `reply-address`: it was sent to an address that only somebody who got a mail of this conversation can know.
   * `reference`: it answers a mail of ours; ids travel further than addresses, so its sender must be proved and take part.
   */
  readonly by: 'reply-address' | 'reference';
}

/** All grounds on which a mail could join a conversation. The subject is none: anybody can write it. */
export function threadCandidates(
  mail: { readonly recipients: readonly string[]; readonly answers: readonly string[] },
  addresses: Pick<SignedAddresses, 'conversationOfAddress' | 'entryOfMessageId'>,
): ThreadCandidate[] {
  const byAddress = mail.recipients.flatMap((address) => addresses.conversationOfAddress(address) ?? []);
  const byReference = mail.answers.flatMap((id) => addresses.entryOfMessageId(id)?.conversationId ?? []);
  return [
    ...[...new Set(byAddress)].map((conversationId) => ({ conversationId, by: 'reply-address' }) as const),
    ...[...new Set(byReference)].map((conversationId) => ({ conversationId, by: 'reference' }) as const),
  ];
}
