import type { Source } from './source.ts';

/** A transaction as it was signed; its txid is the hash of it, so a node cannot make one up. */
export interface UtxoBody {
  readonly inputs: readonly { readonly txid: string; readonly vout: number; readonly sequence: number }[];
  /** Base units; `address` is null where the script is none that has an address. */
  readonly outputs: readonly { readonly value: bigint; readonly script: string; readonly address: string | null }[];
  readonly locktime: number;
  /** Virtual bytes (BIP 141). */
  readonly vsize: number;
}

/** What a mempool knows of a waiting transaction: fees in base units, sizes in virtual bytes, the transaction itself counted in. */
export interface MempoolEntry {
  readonly fee: bigint;
  readonly vsize: number;
  readonly ancestors: { readonly count: number; readonly fee: bigint; readonly vsize: number };
  readonly descendants: { readonly count: number; readonly fee: bigint; readonly vsize: number };
  /** Unconfirmed parents. */
  readonly depends: readonly string[];
}

/** Where the money of one input is now. */
export interface Spend {
  readonly txid: string;
  readonly vout: number;
  readonly state: 'unspent' | 'spent-in-mempool' | 'spent-in-block' | 'unknown';
  /** The spending transaction, where the node can name it. */
  readonly by: string | null;
}

/** The state of fees: rates in base units per virtual byte. */
export interface UtxoFees {
  /** Below this no node passes a transaction on (minrelaytxfee). */
  readonly relayFloor: number;
  /** Below this the node has no room (mempoolminfee); never under `relayFloor`. */
  readonly mempoolFloor: number;
  /** The next blocks as they would be mined now, best first: lowest rate that still gets in. Null: no estimate. */
  readonly projected: readonly ProjectedBlock[] | null;
}

export interface ProjectedBlock {
  readonly medianRate: number;
  readonly minRate: number;
  readonly vsize: number;
  readonly full: boolean;
}

/** What one node says of one transaction of a Bitcoin-like chain. */
export interface UtxoEvidence {
  readonly family: 'utxo';
  readonly chain: string;
  readonly id: string;
  readonly source: Source;
  /** The node's best block; time in seconds since 1970 (median time past, BIP 113, for locktimes). */
  readonly tip: { readonly height: number; readonly medianTime: number };
  /** 'absent' is only said by a node that would know (txindex, or an index of its own). */
  readonly seen: 'confirmed' | 'mempool' | 'absent';
  readonly block: { readonly hash: string; readonly height: number } | null;
  readonly body: UtxoBody | null;
  readonly mempool: MempoolEntry | null;
  /** One per input of `body`; empty when they were not asked for. */
  readonly spends: readonly Spend[];
  readonly fees: UtxoFees | null;
  /** What the node says when it is given the transaction again (testmempoolaccept); null when not asked or accepted. */
  readonly rejection: string | null;
  /** What we ourselves saw of it earlier, from a store of our own. */
  readonly before: { readonly seen: 'confirmed' | 'mempool'; readonly at: number } | null;
}
