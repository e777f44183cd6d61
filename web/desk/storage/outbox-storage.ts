import type { OutboxStorage, PendingSend } from '@gatehouse/log-client';
import { parseJson } from './parse-json.ts';
import { safeStorage } from './safe-storage.ts';

/**
 * Unsent texts of one member of the team, shared by that person's tabs. The key names the person: what one wrote is
 * never sent in the name of the next who signs in on the same machine.
 */
export function createOutboxStorage(staffId: string): OutboxStorage {
  const key = `gatehouse.desk.outbox.${staffId}`;
  return {
    load() {
      const stored = parseJson(safeStorage.get(key));
      return Array.isArray(stored) ? stored.filter(isPendingSend) : [];
    },
    save(sends) {
      if (sends.length === 0) safeStorage.remove(key);
      else safeStorage.set(key, JSON.stringify(sends));
    },
  };
}

function isPendingSend(value: unknown): value is PendingSend {
  if (typeof value !== 'object' || value === null) return false;
  const send = value as Partial<Record<keyof PendingSend, unknown>>;
  return (
    typeof send.conversationId === 'string' &&
    typeof send.clientId === 'string' &&
    (send.kind === 'message' || send.kind === 'note') &&
    typeof send.text === 'string' &&
    typeof send.createdAt === 'number'
  );
}
