import type { OutboxStorage, PendingSend } from './api.ts';

export interface Outbox {
  add(send: PendingSend): void;
  /** Committed or refused: never to be sent again. */
  remove(clientId: string): void;
  find(clientId: string): PendingSend | undefined;
  /** Oldest first. */
  of(conversationId: string): PendingSend[];
  conversations(): string[];
  /** Takes in what other tabs have left in the storage. */
  refresh(): void;
}

/**
 * Texts that are not committed yet. The storage may be shared with other tabs, so every change is made to what it
 * holds now; a tab that overwrites another's entry in a race loses nothing, because each keeps its own in memory too.
 */
export function createOutbox(storage?: OutboxStorage): Outbox {
  let sends: PendingSend[] = [];
  const removed = new Set<string>();

  function refresh(): void {
    const byId = new Map([...(storage?.load() ?? []), ...sends].map((send) => [send.clientId, send]));
    sends = [...byId.values()]
      .filter(({ clientId }) => !removed.has(clientId))
      .sort((a, b) => a.createdAt - b.createdAt);
  }

  function change(next: () => void): void {
    refresh();
    next();
    storage?.save(sends);
  }

  return {
    add: (send) => change(() => sends.push(send)),
    remove(clientId) {
      removed.add(clientId);
      change(() => {});
    },
    find: (clientId) => sends.find((send) => send.clientId === clientId),
    of: (conversationId) => sends.filter((send) => send.conversationId === conversationId),
    conversations: () => [...new Set(sends.map((send) => send.conversationId))],
    refresh,
  };
}
