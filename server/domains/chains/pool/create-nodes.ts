import type { ChainAnswers } from '@gatehouse/tx-doctor';
import type { Clock } from '../../../platform/clock.ts';
import type { Log } from '../../../platform/log.ts';
import type { ChainNode, Gathered, Remembered } from '../adapters/chain-node.ts';
import { createNode } from '../adapters/create-node.ts';
import type { ChainEndpoints } from '../endpoints/endpoint.ts';
import type { Nodes } from '../parts.ts';
import { levelOf, type Sightings } from '../sightings.ts';
import { type Asked, askChain } from './ask-chain.ts';
import { createHealth } from './health.ts';

/** With what comes before and after, an answer is there within five seconds. */
const PATIENCE_MS = 4_500;

export interface NodesDeps {
  readonly endpoints: ChainEndpoints;
  readonly sightings: Sightings;
  readonly clock: Clock;
  readonly log: Log;
}

/** The nodes of the operator's list, and nothing else, behind one question. */
export function createNodes({ endpoints, sightings, clock, log }: NodesDeps): Nodes {
  const health = createHealth(clock);
  const byChain = new Map<string, readonly ChainNode[]>();
  for (const [chain, listed] of Object.entries(endpoints)) {
    byChain.set(
      chain,
      listed.map((endpoint) => createNode({ chain, endpoint, clock })),
    );
  }
  /** Many who ask the same at the same time are one question to the nodes. */
  const underWay = new Map<string, Promise<ChainAnswers>>();

  async function ask(chain: string, id: string, raw: string | null): Promise<ChainAnswers> {
    const known = await sightings.recall(chain, id);
    const remembered: Remembered<NonNullable<Gathered['evidence']['body']>> | null =
      raw === null ? known : { body: known?.body ?? null, raw, before: known?.before ?? null };
    const nodes = byChain.get(chain) ?? [];
    const asked = await askChain({ chain, nodes, health, patienceMs: PATIENCE_MS }, { id, remembered });
    await note(asked, id);
    return asked;
  }

  /** Only what an own node or two of others say: a lie that is kept would be believed later. An answer is worth more than what is kept of it. */
  async function note({ chain, gathered }: Asked, id: string): Promise<void> {
    for (const { evidence, raw } of gathered) {
      const seen = levelOf(evidence);
      const like = gathered.filter((other) => levelOf(other.evidence) === seen);
      if (seen === null || (evidence.source.trust !== 'own' && like.length < 2)) continue;
      await sightings
        .note({ chain, id, seen, at: clock.now(), raw, body: evidence.body })
        .catch((error: unknown) => log.warn({ error }, 'sighting not kept'));
    }
  }

  return {
    chains: [...byChain.keys()],
    ask: (id, chains, raw) =>
      Promise.all(
        chains.map((chain) => {
          const key = `${chain} ${id} ${raw ?? ''}`;
          const shared = underWay.get(key) ?? ask(chain, id, raw).finally(() => underWay.delete(key));
          underWay.set(key, shared);
          return shared;
        }),
      ),
  };
}
