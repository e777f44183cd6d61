import type { Source } from './source.ts';
import type { TokenTransfer } from './transfer.ts';

/** What one node says of one transaction of TRON; amounts in sun, addresses Base58 (T…). */
export interface TronEvidence {
  readonly family: 'tron';
  readonly chain: string;
  readonly id: string;
  readonly source: Source;
  readonly head: { readonly number: number; readonly time: number };
  /** 'solid': the solidity node has it, so it is irreversible. */
  readonly seen: 'solid' | 'included' | 'pending' | 'absent';
  readonly body: {
    readonly from: string;
    readonly to: string | null;
    readonly value: bigint;
    readonly token: string | null;
    readonly feeLimit: bigint;
    /** Milliseconds since 1970. */
    readonly expiration: number;
    readonly memo: string | null;
  } | null;
  readonly result: {
    readonly blockNumber: number;
    readonly blockHash: string | null;
    /** `receipt.result` of the protocol: SUCCESS, OUT_OF_ENERGY, REVERT, …; SUCCESS for plain transfers. */
    readonly code: string;
    readonly reason: string | null;
    readonly fee: bigint;
    readonly transfers: readonly TokenTransfer[];
  } | null;
  /** Whether the accounts exist on chain; null when not asked. */
  readonly senderActivated: boolean | null;
  readonly recipientActivated: boolean | null;
  /** The answer of /wallet/broadcasttransaction, if it was refused. */
  readonly rejection: { readonly code: string; readonly message: string } | null;
}
