import { chainOf } from '@gatehouse/tx-doctor';
import type { ChainsParts } from '../parts.ts';
import { chainView } from '../views.ts';
import { os } from './implementer.ts';

export function listNetworks({ nodes, networks }: ChainsParts) {
  return os.listNetworks.handler(async ({ input }) => ({
    networks: await Promise.all(
      nodes.chains.map(async (id) => {
        const { family, blockSeconds } = chainOf(id);
        const reading = await networks.read(id);
        return {
          chain: chainView(id, input.language),
          unit: family === 'utxo' ? ('sat/vB' as const) : ('gwei' as const),
          usualBlockSeconds: blockSeconds,
          reading: reading && { ...reading, at: reading.at.toISOString(), history: [...reading.history] },
        };
      }),
    ),
  }));
}
