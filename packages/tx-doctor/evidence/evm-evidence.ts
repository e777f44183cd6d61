import type { Source } from './source.ts';
import type { TokenTransfer } from './transfer.ts';

/** Amounts in wei, addresses in lower case. */
export interface EvmBody {
  readonly from: string | null;
  /** Null creates a contract. */
  readonly to: string | null;
  readonly value: bigint;
  readonly nonce: number;
  readonly gasLimit: bigint;
  /** `gasPrice` for transactions before EIP-1559. */
  readonly maxFeePerGas: bigint;
  /** 0x… */
  readonly input: string;
}

/** What one node says of one transaction of an EVM chain. */
export interface EvmEvidence {
  readonly family: 'evm';
  readonly chain: string;
  readonly id: string;
  readonly source: Source;
  readonly head: { readonly number: number; readonly baseFee: bigint | null };
  readonly seen: 'mined' | 'pending' | 'absent';
  /** The node's, or one that we remember or were given. */
  readonly body: EvmBody | null;
  readonly receipt: {
    readonly succeeded: boolean;
    readonly blockNumber: number;
    readonly blockHash: string;
    readonly gasUsed: bigint;
    readonly transfers: readonly TokenTransfer[];
  } | null;
  /** Of `body.from`, at the latest block. */
  readonly sender: { readonly latestNonce: number; readonly pendingNonce: number; readonly balance: bigint } | null;
  /** From eth_call at the parent block; null when the contract gave none or the node no longer knows. */
  readonly revertReason: string | null;
  /** From a trace: whether execution ran out of gas. Null: the node does not trace. */
  readonly ranOutOfGas: boolean | null;
  /** From a trace: coins that contracts moved. Null: the node does not trace. */
  readonly internalTransfers: readonly { readonly from: string; readonly to: string; readonly value: bigint }[] | null;
  /** The transaction that took the nonce instead. */
  readonly replacement: {
    readonly id: string;
    readonly from: string;
    readonly to: string | null;
    readonly value: bigint;
    readonly input: string;
  } | null;
  /** What the node says when it is given the transaction again; null when not asked. */
  readonly rejection: string | null;
}
