import { ORPCError } from '@orpc/client';

/** Seconds that the server asked to wait (RATE_LIMITED), or null. */
export function retryAfterSeconds(error: unknown): number | null {
  if (!(error instanceof ORPCError)) return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('retryAfterSeconds' in data)) return null;
  return typeof data.retryAfterSeconds === 'number' ? data.retryAfterSeconds : null;
}
