import { type ErrorCode, errors } from '@gatehouse/contract/errors';
import { ORPCError } from '@orpc/client';

/** A code of the contract, or OFFLINE where no answer came at all. */
export type FaultCode = ErrorCode | 'OFFLINE';

/**
 * What went wrong, as a code that has a text in every language.
 *
 * @example errorCode(new TypeError('Failed to fetch')) // 'OFFLINE'
 */
export function errorCode(error: unknown): FaultCode {
  if (error instanceof ORPCError) {
    const code: unknown = error.code;
    if (typeof code === 'string' && Object.hasOwn(errors, code)) return code as ErrorCode;
    return error.status === 503 || error.status === 502 || error.status === 504 ? 'UNAVAILABLE' : 'INTERNAL';
  }
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return 'OFFLINE';
  return 'INTERNAL';
}
