const firstMs = 500;
const longestMs = 30_000;

/**
 * Milliseconds to wait before try number `attempt` (from 0): exponential with full jitter, so that clients that were
 * cut off together do not come back together.
 *
 * @example backoff(0, Math.random) // somewhere in 0 … 500
 */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(longestMs, firstMs * 2 ** attempt);
}
