import type { NoticeImpact, NoticeKind, NoticeStage, StatusComponent } from '@gatehouse/contract/help';
import type { StaffId, StatusNoticeId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import type { ColumnType, Generated, Selectable } from 'kysely';

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

type StatusNoticeTable = {
  id: StatusNoticeId;
  kind: NoticeKind;
  impact: NoticeImpact;
  components: StatusComponent[];
  chains: string[];
  title_zh: string;
  title_en: string;
  starts_at: Date;
  ends_at: Date | null;
  resolved_at: Date | null;
};
export type StatusNoticeRow = Selectable<StatusNoticeTable>;

type StatusUpdateTable = {
  notice_id: StatusNoticeId;
  position: number;
  at: Date;
  stage: NoticeStage;
  text_zh: string;
  text_en: string;
  author_id: StaffId;
};
export type StatusUpdateRow = Selectable<StatusUpdateTable>;

export type HelpTables = {
  status_notice: StatusNoticeTable;
  status_update: StatusUpdateTable;
  search_day: SearchDayTable;
  unanswered_search: UnansweredSearchTable;
  article_vote: ArticleVoteTable;
};
