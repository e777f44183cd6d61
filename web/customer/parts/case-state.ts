import type { MyConversationView } from '@gatehouse/contract/channels';

/** A case as its customer understands it. */
export type CaseState = 'waiting' | 'working' | 'answered' | 'resolved' | 'closed';

/**
 * What a conversation's status means to its customer.
 *
 * @example caseState({ status: 'open', waitingForUs: false }) // 'working': answered, and the team keeps it open
 */
export function caseState({ status, waitingForUs }: Pick<MyConversationView, 'status' | 'waitingForUs'>): CaseState {
  if (status === 'open') return waitingForUs ? 'waiting' : 'working';
  return status === 'pending' ? 'answered' : status;
}
