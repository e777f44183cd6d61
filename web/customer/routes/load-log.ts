import type { CustomerEvent } from '@gatehouse/contract/desk';
import { limits } from '@gatehouse/contract/limits';
import type { CustomerApi } from './route.ts';

export interface LogPage {
  events: CustomerEvent[];
  /** Last position of the log that `events` covers. */
  through: number;
  /** Ask for the events before this position to see more of the past; null at the beginning. */
  earlier: number | null;
}

/**
 * One page of a log, counted from its end.
 *
 * @param lastSeq the newest position that is known
 * @param before null for the newest page, with all that was written since `lastSeq` was read
 */
export async function loadLog(
  api: CustomerApi,
  conversationId: string,
  lastSeq: number,
  before: number | null,
): Promise<LogPage> {
  const end = before === null ? lastSeq + 1 : Math.min(before, lastSeq + 1);
  const start = Math.max(0, end - 1 - limits.pageSizeMax);
  const events: CustomerEvent[] = [];
  let after = start;
  for (let more = true; more; ) {
    const page = await api.listMyEvents({ conversationId, after, limit: limits.pageSizeMax });
    events.push(...page.events);
    after = page.events.at(-1)?.seq ?? after;
    more = page.more && page.events.length > 0 && (before === null || after < before - 1);
  }
  return {
    events: before === null ? events : events.filter(({ seq }) => seq < before),
    through: Math.max(after, before === null ? lastSeq : 0),
    earlier: start > 0 ? start + 1 : null,
  };
}
