import type { ChainsParts } from '../parts.ts';
import { chainView } from '../views.ts';
import { os } from './implementer.ts';

export function listChains({ nodes, recipients }: ChainsParts) {
  return os.listChains.handler(async ({ input }) => ({
    chains: nodes.chains.map((id) => chainView(id, input.language)),
    recipients: [...new Set(recipients.map(({ name }) => name))],
  }));
}
