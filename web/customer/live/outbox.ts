import type { OutboxStorage, PendingSend } from '@gatehouse/log-client';

/**
 * Keeps unsent messages of one case over page changes. One key per case, so that a text that is refused is always
 * given back on the page that it was written on.
 */
export function caseOutbox(conversationId: string): OutboxStorage {
  const key = `gh_outbox_${conversationId}`;
  let memory: PendingSend[] = [];
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter(isPending) : [];
      } catch {
        return memory;
      }
    },
    save(sends) {
      memory = sends;
      try {
        if (sends.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(sends));
      } catch {
        // Storage is off or full: the sends live as long as the page.
      }
    },
  };
}

function isPending(value: unknown): value is PendingSend {
  if (typeof value !== 'object' || value === null) return false;
  const { conversationId, clientId, kind, text, createdAt } = value as Partial<Record<keyof PendingSend, unknown>>;
  return (
    [conversationId, clientId, text].every((part) => typeof part === 'string') &&
    (kind === 'message' || kind === 'note') &&
    typeof createdAt === 'number'
  );
}
