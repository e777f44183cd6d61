import { createKept, keys } from '../../shared/kept.ts';
import type { Surroundings } from './surroundings.ts';

export interface Unread {
  /** Messages of the team that were not on a screen yet. */
  of(conversationId: string): number;
  total(): number;
  /** Last position that was on a screen, or undefined where the conversation is new to this browser. */
  seen(conversationId: string): number | undefined;
  arrived(conversationId: string, seqs: number[]): void;
  /** Whether that was news. */
  mark(conversationId: string, seq: number): boolean;
}

/** How far each conversation has been read, shared with the page's other tabs. */
export function createUnread({ local }: Surroundings): Unread {
  const kept = createKept<Record<string, number>>(local, keys.seen);
  const arrived = new Map<string, number[]>();
  const seen = (id: string) => kept.load()?.[id];
  const of = (id: string) => (arrived.get(id) ?? []).filter((seq) => seq > (seen(id) ?? 0)).length;
  return {
    of,
    total: () => [...arrived.keys()].reduce((sum, id) => sum + of(id), 0),
    seen,
    arrived(id, seqs) {
      arrived.set(id, [...(arrived.get(id) ?? []), ...seqs]);
    },
    mark(id, seq) {
      if ((seen(id) ?? -1) >= seq) return false;
      kept.save({ ...kept.load(), [id]: seq });
      return true;
    },
  };
}
