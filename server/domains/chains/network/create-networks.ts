import type { Clock } from '../../../platform/clock.ts';
import type { NodeDeps } from '../adapters/chain-node.ts';
import { type ChainEndpoints, ownFirst } from '../endpoints/endpoint.ts';
import { NodeFault, RpcRefusal } from '../http/node-fault.ts';
import { createBitcoinNetwork } from './read-bitcoin.ts';
import { createEvmNetwork } from './read-evm.ts';
import type { NetworkReading } from './reading.ts';

const PATIENCE_MS = 4_500;
/** Nobody needs it newer, and a thousand visitors are one question to the node. */
const FRESH_MS = 15_000;

type Read = (signal: AbortSignal) => Promise<NetworkReading>;

/** The state of a network; null where no node tells: "no estimate" is a state of the screen. */
export interface Networks {
  read(chain: string): Promise<NetworkReading | null>;
}

export function createNetworks({ endpoints, clock }: { endpoints: ChainEndpoints; clock: Clock }): Networks {
  const readers = new Map(
    Object.entries(endpoints).map(([chain, listed]) => [
      chain,
      ownFirst(listed).flatMap((endpoint) => readerOf({ chain, endpoint, clock }) ?? []),
    ]),
  );
  const known = new Map<string, { readonly until: number; readonly reading: Promise<NetworkReading | null> }>();
  return {
    read(chain) {
      const now = clock.now().getTime();
      const kept = known.get(chain);
      if (kept !== undefined && kept.until > now) return kept.reading;
      const reading = firstThatTells(readers.get(chain) ?? []);
      known.set(chain, { until: now + FRESH_MS, reading });
      return reading;
    },
  };
}

function readerOf(deps: NodeDeps): Read | null {
  switch (deps.endpoint.kind) {
    case 'bitcoin-rpc':
      return createBitcoinNetwork(deps);
    case 'evm-rpc':
      return createEvmNetwork(deps);
    default:
      return null;
  }
}

/** The next is asked only when one fails. */
async function firstThatTells(readers: readonly Read[]): Promise<NetworkReading | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  for (const read of readers) {
    try {
      return await read(signal);
    } catch (error) {
      if (!(error instanceof NodeFault || error instanceof RpcRefusal)) throw error;
    }
  }
  return null;
}
