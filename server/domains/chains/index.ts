import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import { createSecrets } from '../help/index.ts';
import { createNewBlocks } from './blocks/read-new-blocks.ts';
import { checkTransfer } from './check-transfer.ts';
import type { ChainsFile } from './endpoints/chains-file.ts';
import { checkWatches } from './jobs/check-watches.ts';
import { forgetOldDaily } from './jobs/forget-old.ts';
import { createNetworks } from './network/create-networks.ts';
import { diagnoseTransfer } from './operations/diagnose-transfer.ts';
import { followTransfer } from './operations/follow-transfer.ts';
import { listChains } from './operations/list-chains.ts';
import { listFollowedTransfers } from './operations/list-followed-transfers.ts';
import { listNetworks } from './operations/list-networks.ts';
import { unfollowTransfer } from './operations/unfollow-transfer.ts';
import type { ChainsParts } from './parts.ts';
import { policy } from './policy.ts';
import { createNodes } from './pool/create-nodes.ts';
import { noSightings } from './sightings.ts';
import { storedSightings } from './store/sightings.ts';
import { transferCheckView } from './views.ts';

export { emptyChainsFile } from './endpoints/chains-file.ts';
export { ChainsFileError, readChainsFile } from './endpoints/read-chains-file.ts';
export { transferCheckView };

export interface ChainsDeps {
  readonly file: ChainsFile;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where the money of a transfer is, from what the operator's nodes say. See README.md. */
export function createChains({ file, database, clock, log }: ChainsDeps) {
  const sightings = storedSightings(database);
  const nodes = createNodes({ endpoints: file.chains, sightings, clock, log });
  const networks = createNetworks({ endpoints: file.chains, clock });
  const parts: ChainsParts = {
    database,
    nodes,
    networks,
    recipients: file.recipients,
    tokens: file.tokens,
    clock,
    secrets: createSecrets(),
  };
  return {
    policy,
    jobs: [
      forgetOldDaily({ database, clock, log }),
      checkWatches({ ...parts, newBlocks: createNewBlocks({ endpoints: file.chains, clock }) }),
    ],
    operations: {
      listChains: listChains(parts),
      diagnoseTransfer: diagnoseTransfer(parts),
      listNetworks: listNetworks(parts),
      followTransfer: followTransfer(parts),
      unfollowTransfer: unfollowTransfer(parts),
      listFollowedTransfers: listFollowedTransfers(parts),
    },
  };
}

/** The same questions without a server and its memory: for the command line. */
export function createTransferCheck({ file, clock, log }: Omit<ChainsDeps, 'database'>) {
  const nodes = createNodes({ endpoints: file.chains, sightings: noSightings, clock, log });
  const parts = { nodes, recipients: file.recipients, tokens: file.tokens, clock, secrets: createSecrets() };
  return (value: string, expected: string | null) => checkTransfer(parts, { value, expected, recipient: null });
}
