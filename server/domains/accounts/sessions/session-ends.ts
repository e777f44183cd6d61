import type { SessionId, StaffId } from '@gatehouse/contract/ids';
import type { Tx } from '../../../platform/db/database.ts';
import type { AccountsDeps } from '../accounts-deps.ts';

/** Which session or visit is over; with only `staffId`, all of that person's. */
export interface Ended {
  readonly sessionId?: SessionId;
  readonly staffId?: StaffId;
  readonly visitId?: string;
}

export interface SessionEnds {
  /** Tells everyone who holds a connection, on every process, once the end is committed. */
  announce(tx: Tx, ended: Ended): Promise<void>;
  onEnded(listener: (ended: Ended) => void): void;
}

const topic = 'session-ended';

export function createSessionEnds(bus: AccountsDeps['bus']): SessionEnds {
  const listeners: ((ended: Ended) => void)[] = [];
  const tell = (ended: Ended) => {
    for (const listener of listeners) listener(ended);
  };
  bus.subscribe(topic, (message) => tell(JSON.parse(message) as Ended));
  return {
    async announce(tx, ended) {
      await bus.publish(tx, topic, JSON.stringify(ended));
      tx.afterCommit(() => tell(ended));
    },
    onEnded: (listener) => void listeners.push(listener),
  };
}
