import { type ErrorCode, errors } from '@gatehouse/contract/errors';

/** An error as the API client throws it. */
export function contractError(code: ErrorCode, data?: { retryAfterSeconds: number }): Error {
  return Object.assign(new Error(errors[code].message), { code, status: errors[code].status, data });
}
