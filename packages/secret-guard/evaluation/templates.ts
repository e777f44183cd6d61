/** What people write around a secret; `{s}` is where it stands. The two sets share no sentence. */
export interface Templates {
  readonly phrase: readonly string[];
  /** For one phrase given over several messages: what introduces each part. */
  readonly part: readonly (readonly string[])[];
  readonly key: readonly string[];
  /** A key that only its name gives away. */
  readonly named: readonly string[];
  readonly apiSecret: readonly string[];
  readonly password: readonly string[];
  readonly code: readonly string[];
}
