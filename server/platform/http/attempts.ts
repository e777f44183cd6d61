import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.ts';
import type { Limit } from './limiter.ts';

/**
 * Counts guesses in the database, for all processes together. A try is counted before it is judged, so that many at once are
 * not judged for free, and taken back when it was right.
 */
export interface Attempts {
  /** Counts one try. Milliseconds to wait when there were too many, else null. */
  take(key: string): Promise<number | null>;
  /** The last try was right: it does not count. */
  giveBack(key: string): Promise<void>;
  /** Starts again from nothing. */
  forget(key: string): Promise<void>;
  /** The same for every key that begins so. */
  forgetAll(beginning: string): Promise<void>;
}

export function countAttempts(database: Database, name: string, limit: Limit): Attempts {
  const limiter = new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points: limit.points,
    duration: limit.seconds,
  });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1);
        throw refusal;
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
    async forget(key) {
      await limiter.delete(key);
    },
    async forgetAll(beginning) {
      await database.pool.query('delete from rate_limit where starts_with(key, $1)', [limiter.getKey(beginning)]);
    },
  };
}
