import type { ConversationId, CustomerId } from '@gatehouse/contract/ids';
import type { Bus } from '../../platform/bus/bus.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { DeskDeps } from './deps.ts';
import { customersByContact, transferByContact } from './store/conversations.ts';

export interface Transfers {
  /**
   * Gives the conversations that name this mailbox to the customer who proved to own it; returns how many moved. Those of
   * customers whom the host wallet has identified stay: an address typed by them is no reason to take their case away.
   */
  transfer(tx: Tx, email: string, to: CustomerId): Promise<number>;
  /** Tells, on every process, which conversations have a new owner: the former one may not follow them any longer. */
  onTransferred(listener: (ids: readonly ConversationId[]) => void): void;
}

const topic = 'transferred';

export function createTransfers({
  database,
  bus,
  customers,
}: Pick<DeskDeps, 'database' | 'customers'> & { bus: Bus }): Transfers {
  const listeners: ((ids: readonly ConversationId[]) => void)[] = [];
  const tell = (ids: readonly ConversationId[]) => {
    for (const listener of listeners) listener(ids);
  };
  bus.subscribe(topic, (message) => tell(message.split(',') as ConversationId[]));

  return {
    async transfer(tx, email, to) {
      const owners = await customersByContact(database.sql, email);
      const profiles = await customers.byIds(owners);
      const from = owners.filter((id) => profiles.get(id)?.identity !== 'host');
      const moved = await transferByContact(tx.sql, email, to, from);
      for (let at = 0; at < moved.length; at += 150) await bus.publish(tx, topic, moved.slice(at, at + 150).join(','));
      if (moved.length > 0) tx.afterCommit(() => tell(moved));
      return moved.length;
    },
    onTransferred: (listener) => void listeners.push(listener),
  };
}
