/** A letter that cannot be right, since the checksum fits when it is replaced. */
export interface AddressFault {
  /** Counted from 1. */
  readonly position: number;
  readonly written: string;
  readonly expected: string;
}

/** What was pasted, and on which chains it can live (test chains too). */
export type Recognised =
  | { readonly kind: 'transaction'; readonly id: string; readonly chains: readonly string[] }
  | {
      readonly kind: 'raw-transaction';
      readonly id: string;
      readonly chains: readonly string[];
      /** As it was signed, in lower-case hexadecimal; EVM with 0x. */
      readonly raw: string;
    }
  | {
      readonly kind: 'address';
      readonly chains: readonly string[];
      /** Whether its checksum fits, or it has none. */
      readonly isValid: boolean;
      /** Where it does not, and one letter explains it. */
      readonly faults: readonly AddressFault[];
    }
  | { readonly kind: 'block'; readonly chains: readonly string[] }
  | { readonly kind: 'unrecognised' };
