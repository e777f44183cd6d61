/** Which node said it, and when. */
export interface Source {
  /** The operator's name for the endpoint; never its address, which may hold a key. */
  readonly label: string;
  /** An own node is believed alone; a stranger's only together with another that says the same. */
  readonly trust: 'own' | 'third-party';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Why an endpoint gave no evidence. */
export interface Failure {
  readonly label: string;
  readonly kind: 'timeout' | 'unreachable' | 'rate-limited' | 'refused' | 'malformed' | 'no-index' | 'wrong-chain';
}
