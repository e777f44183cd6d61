import { type Diagnosis, diagnose } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import type { Database } from '../../../platform/db/database.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { mapBounded } from '../adapters/chain-node.ts';
import type { ChainsParts } from '../parts.ts';
import { dueTransfers, endWatchesBefore, type Transfer, touchWatches, updateWatches } from '../store/watches.ts';

/** More wait for the next minute: nodes have other work. */
const AT_MOST = 500;
const AT_ONCE = 8;
/** Nodes forget what has waited this long (336 hours by default). */
const FOLLOW_MS = 15 * 24 * 3_600_000;

type Deps = Pick<ChainsParts, 'nodes' | 'tokens' | 'clock'> & { readonly database: Database };

/** Looks at every transfer that somebody follows, each minute: one question for each, however many follow it. */
export function checkWatches(deps: Deps): Job {
  return {
    name: 'chains:check-watches',
    cron: '* * * * *',
    payload: z.unknown(),
    async run() {
      const { database, clock } = deps;
      const now = clock.now();
      await endWatchesBefore(database.sql, new Date(now.getTime() - FOLLOW_MS), now);
      await mapBounded(await dueTransfers(database.sql, AT_MOST), AT_ONCE, (transfer) => check(deps, transfer));
    },
  };
}

async function check({ nodes, tokens, clock, database }: Deps, transfer: Transfer): Promise<void> {
  const now = clock.now();
  const answers = await nodes.ask(transfer.id, [transfer.chain], null);
  const context = { policy: null, recipient: null, knownAddresses: [], tokens, now: now.getTime() };
  const finding = diagnose({ id: transfer.id, answers, expectedChain: null, ...context });
  // Nodes that are silent or contradict each other are no news.
  if (finding.confidence === 'unknown') return touchWatches(database.sql, transfer, now);
  await updateWatches(database.sql, transfer, finding, { now, isFinal: isFinal(finding) });
}

/** What a reorganisation can still undo is followed on. */
function isFinal({ state, cause, confidence }: Diagnosis): boolean {
  if (confidence !== 'certain') return false;
  return state === 'arrived' || state === 'failed' || cause === 'double-spent' || cause === 'cancelled';
}
