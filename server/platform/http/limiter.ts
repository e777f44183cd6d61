import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Limit {
  /** Times allowed … */
  readonly points: number;
  /** … in so many seconds. */
  readonly seconds: number;
}

/** Milliseconds to wait, or null when it may go ahead. */
export type Take = (key: string) => Promise<number | null>;

/** A limit that each process counts for itself: against floods; guesses are counted by attempts.ts. */
export function limitInMemory(limit: Limit): Take {
  const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
  return async (key) => {
    try {
      await limiter.consume(key);
      return null;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
      throw refusal;
    }
  };
}
