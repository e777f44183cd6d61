import type { ConversationStatus } from '@gatehouse/contract/desk';

/** Where the team can move a conversation by hand. Closed is final. */
const moves = {
  open: ['pending', 'resolved', 'closed'],
  pending: ['open', 'resolved', 'closed'],
  resolved: ['open', 'closed'],
  closed: [],
} as const satisfies Record<ConversationStatus, readonly ConversationStatus[]>;

export function movesFrom(status: ConversationStatus): readonly ConversationStatus[] {
  return moves[status];
}

/** Whose words change whose turn it is; `append_batch` and `append_each` do the same in SQL, and a test holds the two together. */
export function statusAfterMessage(
  status: Exclude<ConversationStatus, 'closed'>,
  author: 'customer' | 'staff',
): ConversationStatus {
  if (author === 'customer') return 'open';
  return status === 'open' ? 'pending' : status;
}

/** Only what is not finished can be put aside. */
export function canSnooze(status: ConversationStatus): boolean {
  return status === 'open' || status === 'pending';
}

/** Whether anyone may still write to the other side. */
export function canWrite(status: ConversationStatus): boolean {
  return status !== 'closed';
}
