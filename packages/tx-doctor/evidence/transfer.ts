/** A token moved, as an event or instruction of the transaction says; it is worth what its contract is worth. */
export interface TokenTransfer {
  /** Contract address or mint: EVM in lower case, TRON and Solana as Base58. */
  readonly token: string;
  /** As the contract calls itself; anybody can write 'USDT' there. */
  readonly symbol: string | null;
  readonly decimals: number | null;
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
}
