import type { Clock } from '../../platform/clock.ts';
import { createSecrets } from '../help/index.ts';
import { diagnoseTransfer } from './operations/diagnose-transfer.ts';
import { listChains } from './operations/list-chains.ts';
import type { ChainsParts, Nodes } from './parts.ts';
import { policy } from './policy.ts';

/** Where the money of a transfer is, from what the operator's nodes say. See README.md. */
export function createChains({ nodes, clock }: { readonly nodes: Nodes; readonly clock: Clock }) {
  const parts: ChainsParts = { nodes, clock, secrets: createSecrets() };
  return {
    policy,
    operations: {
      listChains: listChains(parts),
      diagnoseTransfer: diagnoseTransfer(parts),
    },
  };
}
