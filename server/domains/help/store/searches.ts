import type { Language } from '@gatehouse/contract/languages';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { HelpTables } from './tables.ts';

/** Different questions that are kept of one day: nobody fills the disk by asking nonsense. */
const keptPerDay = 1_000;

export async function countSearch(
  executor: Sql,
  { day, language, answered }: { day: string; language: Language; answered: boolean },
): Promise<void> {
  const column = answered ? 'answered' : 'unanswered';
  await executor
    .withTables<HelpTables>()
    .insertInto('search_day')
    .values({ day, language, answered: answered ? 1 : 0, unanswered: answered ? 0 : 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'language']).doUpdateSet((row) => ({ [column]: row(`search_day.${column}`, '+', 1) })),
    )
    .execute();
}

/** Keeps a question that was masked before. */
export async function keepUnanswered(
  executor: Sql,
  { day, language, question }: { day: string; language: Language; question: string },
): Promise<void> {
  await sql`
    insert into unanswered_search (day, language, question)
    select ${day}::date, ${language}, ${question}
    where (select count(*) from unanswered_search where day = ${day}::date) < ${keptPerDay}
      or exists (select from unanswered_search where day = ${day}::date and language = ${language} and question = ${question})
    on conflict (day, language, question) do update set times = unanswered_search.times + 1`.execute(executor);
}

/** Forgets votes and searches of before a day. Answers how many rows went. */
export async function deleteBefore(executor: Sql, day: string): Promise<number> {
  let deleted = 0;
  for (const table of ['article_vote', 'search_day', 'unanswered_search'] as const) {
    const result = await executor
      .withTables<HelpTables>()
      .deleteFrom(table)
      .where(sql<boolean>`day < ${day}::date`)
      .executeTakeFirst();
    deleted += Number(result.numDeletedRows);
  }
  return deleted;
}
