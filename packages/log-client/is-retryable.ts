import type { ErrorFrame } from './api.ts';

/** Whether the same request may well succeed later, so that nobody needs to be told yet. */
export function isRetryable({ code }: ErrorFrame): boolean {
  return code === 'RATE_LIMITED' || code === 'UNAVAILABLE' || code === 'INTERNAL' || code === 'NOT_SUBSCRIBED';
}
