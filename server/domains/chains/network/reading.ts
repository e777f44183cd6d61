import type { Congestion, FeeTiers } from '@gatehouse/tx-doctor';

/** What one node says of the state of its network. Fees in sat/vB on Bitcoin-like chains, in gwei on EVM chains. */
export interface NetworkReading {
  readonly source: string;
  readonly at: Date;
  readonly height: number;
  /** Null: the node cannot tell. */
  readonly congestion: Congestion | null;
  readonly tiers: FeeTiers | null;
  /** Mean over the newest blocks; null where there are too few. */
  readonly blockSeconds: number | null;
  /** What the newest blocks took, oldest first; empty where the node does not tell. */
  readonly history: readonly { readonly height: number; readonly rate: number }[];
}
