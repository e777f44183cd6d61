import type { Evidence } from '@gatehouse/tx-doctor';
import type { Remembered } from './adapters/chain-node.ts';

type Body = NonNullable<Evidence['body']>;

export interface Sighting {
  readonly chain: string;
  readonly id: string;
  readonly seen: 'confirmed' | 'mempool';
  readonly at: Date;
  readonly raw: string | null;
  readonly body: Body | null;
}

/** What we ourselves have seen of transactions: the only proof that one which nobody has any more was ever under way. */
export interface Sightings {
  recall(chain: string, id: string): Promise<Remembered<Body> | null>;
  note(sighting: Sighting): Promise<void>;
}

/** For whoever asks once and keeps nothing. */
export const noSightings: Sightings = { recall: async () => null, note: async () => {} };

/** How far a transaction was seen; null where a node does not have it. */
export function levelOf(evidence: Evidence): Sighting['seen'] | null {
  switch (evidence.seen) {
    case 'absent':
      return null;
    case 'mempool':
    case 'pending':
      return 'mempool';
    default:
      return 'confirmed';
  }
}
