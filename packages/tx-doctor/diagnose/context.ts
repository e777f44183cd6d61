/** A rule of an exchange or another recipient: data that the operator edits. */
export interface RecipientPolicy {
  readonly name: string;
  readonly chain: string;
  readonly confirmations: number;
  /** In whole coins or tokens, as a decimal number; null: none. */
  readonly minimum: string | null;
  readonly memoRequired: boolean;
  /** Contracts or mints that are credited. */
  readonly tokens: readonly string[];
}

/** A token that the operator vouches for. */
export interface ListedToken {
  readonly chain: string;
  /** EVM in lower case. */
  readonly address: string;
  readonly symbol: string;
  readonly decimals: number;
}

/** What is known apart from the nodes. */
export interface Context {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly policy: RecipientPolicy | null;
  /** Where the customer says that it was to arrive; narrows down amounts. */
  readonly recipient: string | null;
  /** Addresses that the customer really deals with. */
  readonly knownAddresses: readonly string[];
  readonly tokens: readonly ListedToken[];
}
