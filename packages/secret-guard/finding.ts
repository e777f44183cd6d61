/** What kind of secret was found. */
export type SecretKind =
  | 'bip39'
  | 'electrum-seed'
  | 'slip39'
  | 'wif'
  | 'extended-private-key'
  | 'bip38'
  | 'hex-private-key'
  | 'solana-private-key'
  | 'keystore-json'
  | 'api-secret'
  | 'password'
  | 'one-time-code';

/**
 * `certain`: a checksum or the structure proves it, or the writer says what it is right beside it.
 * `likely`: it looks like one, and stopping a message for it is better than letting it pass.
 */
export type Confidence = 'certain' | 'likely';

/** A secret in a text. `start` and `end` count UTF-16 code units of the text as given; `end` is exclusive. */
export interface Finding {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** The language of a BIP-39 phrase, the coin of a WIF key: what a reader may want to know, where it is known. */
  readonly detail?: string;
}
