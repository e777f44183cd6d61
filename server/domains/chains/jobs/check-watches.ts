import { type Diagnosis, diagnose } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import type { Database } from '../../../platform/db/database.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { mapBounded } from '../adapters/chain-node.ts';
import type { NewBlocks } from '../blocks/read-new-blocks.ts';
import type { ChainsParts } from '../parts.ts';
import {
  endWatchesBefore,
  gatheringConfirmations,
  longestUnchecked,
  type Transfer,
  touchWatches,
  updateWatches,
  watchedAmong,
  watchedChains,
} from '../store/watches.ts';

/** What waits may also be replaced or forgotten: a slow round, longest unchecked first, finds that. */
const ROUND_AT_MOST = 100;
/** Where no node tells what its blocks hold, the round is all there is. */
const ROUND_WITHOUT_BLOCKS = 500;
const AT_ONCE = 8;
/** Nodes that are slow to fail must not make one round run into the next. */
const ROUND_MS = 45_000;
/** Nodes forget what has waited this long (336 hours by default). */
const FOLLOW_MS = 15 * 24 * 3_600_000;

type Deps = Pick<ChainsParts, 'nodes' | 'tokens' | 'clock'> & {
  readonly database: Database;
  readonly newBlocks: NewBlocks;
};

/**
 * Looks each minute at the transfers that somebody follows: those in a new block and those that gather confirmations at once, the
 * rest in turn. Each is one question to the nodes, however many follow it.
 */
export function checkWatches(deps: Deps): Job {
  return {
    name: 'chains:check-watches',
    cron: '* * * * *',
    payload: z.unknown(),
    async run() {
      const { database, clock } = deps;
      const now = clock.now();
      await endWatchesBefore(database.sql, new Date(now.getTime() - FOLLOW_MS), now);
      const until = now.getTime() + ROUND_MS;
      for (const chain of await watchedChains(database.sql)) await checkChain(deps, chain, until);
    },
  };
}

async function checkChain(deps: Deps, chain: string, until: number): Promise<void> {
  const { sql } = deps.database;
  const mined = await deps.newBlocks.read(chain);
  const due = [
    ...(mined === null ? [] : await watchedAmong(sql, chain, [...mined])),
    ...(await gatheringConfirmations(sql, chain)),
    ...(await longestUnchecked(sql, chain, mined === null ? ROUND_WITHOUT_BLOCKS : ROUND_AT_MOST)),
  ];
  await mapBounded([...new Set(due)], AT_ONCE, async (id) => {
    if (deps.clock.now().getTime() < until) await check(deps, { chain, id });
  });
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

/** 'Arrived' has the confirmations of its chain; a failure may stand in a block that is still undone, so it is followed on. */
function isFinal({ state, confidence }: Diagnosis): boolean {
  return state === 'arrived' && confidence === 'certain';
}
