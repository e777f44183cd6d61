import type { ErrorCode } from '@gatehouse/contract/errors';

/** What can go wrong, for the catalogue of messages: the server's codes, and no connection at all. */
export type Fault = ErrorCode | 'OFFLINE';

export class ApiError extends Error {
  readonly fault: Fault;
  readonly retryAfterMs: number | undefined;

  constructor(fault: Fault, retryAfterMs?: number) {
    super(fault);
    this.name = 'ApiError';
    this.fault = fault;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the same request may well succeed later. */
  get passes(): boolean {
    return ['OFFLINE', 'RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL'].includes(this.fault);
  }
}

export function faultOf(reason: unknown): Fault {
  return reason instanceof ApiError ? reason.fault : 'INTERNAL';
}
