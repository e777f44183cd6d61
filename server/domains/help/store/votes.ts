import type { Language } from '@gatehouse/contract/languages';
import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { HelpTables } from './tables.ts';

export interface Vote {
  readonly voter: Buffer;
  readonly slug: string;
  readonly language: Language;
  readonly day: string;
  readonly helped: boolean;
  readonly reason: string | null;
}

/** The last vote counts; the same vote again without a reason leaves the one that stands. */
export async function saveVote(executor: Sql, vote: Vote): Promise<void> {
  await executor
    .withTables<HelpTables>()
    .insertInto('article_vote')
    .values(vote)
    .onConflict((conflict) =>
      conflict.column('voter').doUpdateSet({
        language: vote.language,
        day: vote.day,
        helped: vote.helped,
        reason: sql<string | null>`case when article_vote.helped = excluded.helped
          then coalesce(excluded.reason, article_vote.reason) else excluded.reason end`,
      }),
    )
    .execute();
}
