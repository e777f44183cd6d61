import type { Topic } from '@gatehouse/contract/desk';
import type { ConversationId, StaffId } from '@gatehouse/contract/ids';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { DeskTables } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<DeskTables>();

export interface Guess {
  topic: Topic;
  confidence: number;
  urgent: boolean;
  reasons: readonly string[];
}

export async function insertGuess(executor: Sql, id: ConversationId, at: Date, guess: Guess): Promise<void> {
  await tables(executor)
    .insertInto('conversation_triage')
    .values({ conversation_id: id, at, ...guess, reasons: JSON.stringify(guess.reasons) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertCorrection(executor: Sql, correction: DeskTables['triage_correction']): Promise<void> {
  await tables(executor).insertInto('triage_correction').values(correction).execute();
}

/** What counts from now on, whoever said it. */
export async function setTriage(
  executor: Sql,
  id: ConversationId,
  { topic, urgent }: Pick<Guess, 'topic' | 'urgent'>,
): Promise<void> {
  await tables(executor).updateTable('conversation').set({ topic, urgent }).where('id', '=', id).execute();
}

/** The first words of the customer; undefined where there are none. */
export async function firstMessage(executor: Sql, id: ConversationId): Promise<string | undefined> {
  const row = await tables(executor)
    .selectFrom('conversation_event')
    .select('text')
    .where('conversation_id', '=', id)
    .where('kind', '=', 'message')
    .where('author_kind', '=', 'customer')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row?.text ?? undefined;
}

/** How a conversation came to its topic. */
export interface Grounds {
  confidence: number | null;
  reasons: readonly string[] | null;
  staff_id: StaffId | null;
  staff_name: string | null;
}

export async function groundsOf(executor: Sql, ids: readonly ConversationId[]): Promise<Map<ConversationId, Grounds>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Grounds & { id: ConversationId }>`
    select i.id, t.confidence, t.reasons, c.staff_id, c.staff_name from unnest(${ids}::uuid[]) i (id)
    left join conversation_triage t on t.conversation_id = i.id
    left join lateral (
      select staff_id, staff_name from triage_correction c where c.conversation_id = i.id order by c.at desc, c.id desc limit 1) c
      on true`.execute(executor);
  return new Map(rows.map((row) => [row.id, row]));
}
