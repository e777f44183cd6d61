import type { ChainAnswers, ListedToken, RecipientPolicy } from '@gatehouse/tx-doctor';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Secrets } from '../help/index.ts';
import type { Networks } from './network/create-networks.ts';

/** The nodes that the operator has listed. */
export interface Nodes {
  /** Chains with at least one node. */
  readonly chains: readonly string[];
  /**
   * What they say of a transaction. Never longer than some seconds, and never an error: what failed is in the answers.
   *
   * @param raw the transaction as it was signed, where somebody gave it
   */
  ask(id: string, chains: readonly string[], raw: string | null): Promise<readonly ChainAnswers[]>;
}

/** What the operations of this domain work with. */
export interface ChainsParts {
  readonly database: Database;
  readonly nodes: Nodes;
  readonly networks: Networks;
  /** What exchanges and other recipients ask; an operator's data. */
  readonly recipients: readonly RecipientPolicy[];
  readonly tokens: readonly ListedToken[];
  readonly secrets: Secrets;
  readonly clock: Clock;
}
