import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import { createSecrets } from '../help/index.ts';
import { checkTransfer } from './check-transfer.ts';
import type { ChainEndpoints } from './endpoints/endpoint.ts';
import { forgetOldDaily } from './jobs/forget-old.ts';
import { createNetworks } from './network/create-networks.ts';
import { diagnoseTransfer } from './operations/diagnose-transfer.ts';
import { listChains } from './operations/list-chains.ts';
import { listNetworks } from './operations/list-networks.ts';
import type { ChainsParts } from './parts.ts';
import { policy } from './policy.ts';
import { createNodes } from './pool/create-nodes.ts';
import { noSightings } from './sightings.ts';
import { storedSightings } from './store/sightings.ts';
import { transferCheckView } from './views.ts';

export { EndpointsError, readEndpoints } from './endpoints/read-endpoints.ts';
export { transferCheckView };

export interface ChainsDeps {
  readonly endpoints: ChainEndpoints;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where the money of a transfer is, from what the operator's nodes say. See README.md. */
export function createChains({ endpoints, database, clock, log }: ChainsDeps) {
  const sightings = storedSightings(database);
  const nodes = createNodes({ endpoints, sightings, clock, log });
  const networks = createNetworks({ endpoints, clock });
  const parts: ChainsParts = { nodes, networks, clock, secrets: createSecrets() };
  return {
    policy,
    jobs: [forgetOldDaily({ database, clock, log })],
    operations: {
      listChains: listChains(parts),
      diagnoseTransfer: diagnoseTransfer(parts),
      listNetworks: listNetworks(parts),
    },
  };
}

/** The same questions without a server and its memory: for the command line. */
export function createTransferCheck({ endpoints, clock, log }: Omit<ChainsDeps, 'database'>) {
  const nodes = createNodes({ endpoints, sightings: noSightings, clock, log });
  const parts = { nodes, clock, secrets: createSecrets() };
  return (value: string, expected: string | null) => checkTransfer(parts, value, expected);
}
