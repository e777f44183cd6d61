import { type ErrorCode, errors } from '@gatehouse/contract/errors';

export interface ApiError {
  code: ErrorCode;
  /** Seconds until the same request has a chance again, where the server said so. */
  retryAfterSeconds: number | null;
}

/** What an error of the API client means, or null where it is none of the contract's. */
export function apiErrorOf(error: unknown): ApiError | null {
  if (!(error instanceof Error) || !('code' in error) || !isErrorCode(error.code)) return null;
  const data: unknown = 'data' in error ? error.data : null;
  const seconds =
    typeof data === 'object' && data !== null && 'retryAfterSeconds' in data
      ? Number(data.retryAfterSeconds)
      : Number.NaN;
  return { code: error.code, retryAfterSeconds: seconds > 0 ? Math.ceil(seconds) : null };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errors, code);
}
