import type { Language } from '@gatehouse/contract/languages';
import type { ColumnType } from 'kysely';

type ArticleVoteTable = {
  voter: Buffer;
  slug: string;
  language: Language;
  /** Written as `2026-11-26`; read with a cast, since the driver would make it a moment in the server's zone. */
  day: ColumnType<never, string, string>;
  helped: boolean;
  reason: string | null;
};

export type HelpTables = {
  article_vote: ArticleVoteTable;
};
