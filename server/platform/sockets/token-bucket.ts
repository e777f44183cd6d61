/** Allows `perSecond` on average and `burst` at once. Synchronous: it stands before every frame. */
export interface TokenBucket {
  /** 0 when it may go ahead, otherwise milliseconds to wait. */
  take(nowMs: number): number;
}

export function createTokenBucket(perSecond: number, burst: number): TokenBucket {
  let tokens = burst;
  let filledAt = Number.NEGATIVE_INFINITY;
  return {
    take(nowMs) {
      tokens = Math.min(burst, tokens + ((nowMs - filledAt) / 1000) * perSecond);
      filledAt = nowMs;
      if (tokens >= 1) {
        tokens -= 1;
        return 0;
      }
      return Math.ceil(((1 - tokens) / perSecond) * 1000);
    },
  };
}
