import { type StatusView, statusComponents } from '@gatehouse/contract/help';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { concerning, worstOf } from '../model/notice-rules.ts';
import { listNotices } from '../store/notices.ts';
import { noticeView } from './notice-view.ts';

/** What every page of the customer site asks for: kept for a moment, so that readers cost the database nothing. */
export interface StatusBoard {
  current(): Promise<StatusView>;
  /** Something was committed here: the next reader sees it. */
  forget(): void;
}

interface Options {
  readonly database: Database;
  readonly clock: Clock;
  signStatement(text: string): Promise<{ statement: string; verifierKey: string }>;
}

/** Another process may have published: what is kept in memory is looked up again after this long. */
const freshMs = 2_000;
const historyMs = 90 * 24 * 3_600_000;

export function createStatusBoard({ database, clock, signStatement }: Options): StatusBoard {
  let kept: { view: Promise<StatusView>; until: number } | null = null;

  async function read(): Promise<StatusView> {
    const now = clock.now();
    const stored = await listNotices(database.sql, new Date(now.getTime() - historyMs));
    const notices = stored.map((notice) => noticeView(notice, now));
    const open = notices.filter(({ resolvedAt }) => resolvedAt === null);
    const past = notices.filter(({ resolvedAt }) => resolvedAt !== null);
    const chains = new Map(open.flatMap((notice) => notice.chains.map((chain) => [chain.id, chain] as const)));
    const said = {
      components: statusComponents.map((component) => ({ component, state: worstOf(concerning(open, component)) })),
      chains: [...chains.values()]
        .map((chain) => ({
          ...chain,
          state: worstOf(open.filter((notice) => notice.chains.some(({ id }) => id === chain.id))),
        }))
        .filter(({ state }) => state !== 'calm'),
      open,
      past,
      asOf: now.toISOString(),
    };
    const text = `gatehouse/status/v1\nas of ${said.asOf}\n${JSON.stringify({ open, past })}\n`;
    return { ...said, ...(await signStatement(text)) };
  }

  return {
    current() {
      if (!kept || performance.now() > kept.until) {
        const view = read();
        kept = { view, until: performance.now() + freshMs };
        // A failure is not kept.
        view.catch(() => {
          kept = null;
        });
      }
      return kept.view;
    },
    forget() {
      kept = null;
    },
  };
}
