import type { Language } from '@gatehouse/contract/languages';
import type { ColumnType, Generated } from 'kysely';

type ArticleVoteTable = {
  voter: Buffer;
  slug: string;
  language: Language;
  /** Written as `2026-11-26`; read with a cast, since the driver would make it a moment in the server's zone. */
  day: ColumnType<never, string, string>;
  helped: boolean;
  reason: string | null;
};

type SearchDayTable = {
  day: ColumnType<never, string, string>;
  language: Language;
  answered: number;
  unanswered: number;
};

type UnansweredSearchTable = {
  day: ColumnType<never, string, string>;
  language: Language;
  question: string;
  times: Generated<number>;
};

export type HelpTables = {
  search_day: SearchDayTable;
  unanswered_search: UnansweredSearchTable;
  article_vote: ArticleVoteTable;
};
