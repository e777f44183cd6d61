import type { ConversationId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import type { Database } from '../platform/db/database.ts';

export interface Spread {
  readonly id: ConversationId;
  /** Of each event, in order of seq; never falling. */
  readonly times: readonly Date[];
}

/**
 * Moves conversations that were all written just now to when they are said to have been. The doors know no time but now, and
 * rightly so: this is the demo's only look at the desk's tables. What the desk derives from times follows by its own rules:
 * `active_at` is the last message, `waiting_since` the first message that nobody has answered.
 */
export async function spreadOverTime(database: Database, spreads: readonly Spread[]): Promise<void> {
  const rows = spreads.flatMap(({ id, times }) => times.map((at, index) => ({ id, seq: index + 1, at })));
  const ids = rows.map((row) => row.id);
  const seqs = rows.map((row) => row.seq);
  const times = rows.map((row) => row.at.toISOString());
  await sql`
    with moved as (
      update conversation_event e set at = s.at
      from unnest(${ids}::uuid[], ${seqs}::integer[], ${times}::timestamptz[]) s (id, seq, at)
      where e.conversation_id = s.id and e.seq = s.seq
      returning e.conversation_id, e.seq, e.at, e.kind, e.author_kind),
    answered as (
      select conversation_id, max(seq) filter (where kind = 'status' or (kind = 'message' and author_kind = 'staff')) as seq
      from moved group by conversation_id),
    summed as (
      select m.conversation_id, min(m.at) as opened_at, max(m.at) filter (where m.kind = 'message') as active_at,
        min(m.at) filter (where m.kind = 'message' and m.author_kind = 'customer' and m.seq > coalesce(a.seq, 0)) as waiting_since
      from moved m join answered a using (conversation_id) group by m.conversation_id)
    update conversation v set
      opened_at = s.opened_at,
      active_at = s.active_at,
      waiting_since = case when v.status = 'open' then s.waiting_since end
    from summed s where v.id = s.conversation_id`.execute(database.sql);
}
