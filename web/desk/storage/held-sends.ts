import type { FollowUp } from '@gatehouse/contract/desk';
import { parseJson } from './parse-json.ts';
import { safeStorage } from './safe-storage.ts';

/** A reply that its author can still take back. */
export interface HeldSend {
  conversationId: string;
  clientId: string;
  text: string;
  /** How far the author had read. */
  expectedSeq: number;
  /** What is done along with it. */
  followUp?: FollowUp;
  /** Milliseconds since 1970. */
  sendAt: number;
}

export interface HeldSends {
  all(): readonly HeldSend[];
  hold(send: HeldSend): void;
  /** Takes it out; undefined where another tab, or time, was quicker. */
  take(clientId: string): HeldSend | undefined;
  subscribe(listener: () => void): () => void;
}

/** Replies of one member of the team that wait for their moment; they survive reloads and are shared by tabs. */
export function createHeldSends(staffId: string): HeldSends {
  const key = `gatehouse.desk.held.${staffId}`;
  const listeners = new Set<() => void>();
  let stored: string | null = null;
  let sends: readonly HeldSend[] = [];

  /** The same array while nothing has changed, as a page needs it to know that. */
  function all(): readonly HeldSend[] {
    const now = safeStorage.get(key);
    if (now !== stored) {
      stored = now;
      const value = parseJson(now);
      sends = Array.isArray(value) ? value.filter(isHeldSend) : [];
    }
    return sends;
  }

  function keep(next: readonly HeldSend[]): void {
    if (next.length === 0) safeStorage.remove(key);
    else safeStorage.set(key, JSON.stringify(next));
    for (const tell of listeners) tell();
  }

  return {
    all,
    hold: (send) => keep([...all(), send]),
    take(clientId) {
      const found = all().find((send) => send.clientId === clientId);
      if (found) keep(all().filter((send) => send.clientId !== clientId));
      return found;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isHeldSend(value: unknown): value is HeldSend {
  if (typeof value !== 'object' || value === null) return false;
  const send = value as Partial<Record<keyof HeldSend, unknown>>;
  return (
    typeof send.conversationId === 'string' &&
    typeof send.clientId === 'string' &&
    typeof send.text === 'string' &&
    typeof send.expectedSeq === 'number' &&
    typeof send.sendAt === 'number'
  );
}
