import { type ErrorCode, errors } from '@gatehouse/contract/errors';
import { ORPCError, ValidationError } from '@orpc/server';
import { isUnavailable } from '../db/database.ts';

/** An error of the contract, as operations and the gate before them throw it. */
export function contractError(code: ErrorCode, data?: unknown): ORPCError<ErrorCode, unknown> {
  return new ORPCError(code, { defined: true, status: errors[code].status, message: errors[code].message, data });
}

interface Issue {
  code?: string;
  message: string;
  path?: readonly unknown[];
  params?: { fault?: string };
}

function codeOf(issue: Issue): ErrorCode {
  if (issue.message in errors) return issue.message as ErrorCode;
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'UNKNOWN_FIELD';
    case 'invalid_type':
      return 'WRONG_TYPE';
    default:
      return 'INVALID_INPUT';
  }
}

/** Field names and what is wrong with them; never the values, which are the sender's own and may be private. */
function fieldsOf(issues: readonly Issue[]): { field: string; code: ErrorCode }[] {
  return issues.slice(0, 20).map((issue) => ({ field: (issue.path ?? []).join('.'), code: codeOf(issue) }));
}

/** Any thrown value as an error of the contract. `unexpected` is true for what nobody declared: a fault of ours, to be logged. */
export function toContractError(thrown: unknown): { error: ORPCError<string, unknown>; unexpected: boolean } {
  if (thrown instanceof ORPCError) {
    if (thrown.cause instanceof ValidationError && thrown.code === 'BAD_REQUEST') {
      const issues = thrown.cause.issues as readonly Issue[];
      const [first] = issues;
      return {
        error: contractError(first ? codeOf(first) : 'INVALID_INPUT', { fields: fieldsOf(issues) }),
        unexpected: false,
      };
    }
    if (thrown.code in errors) {
      const code = thrown.code as ErrorCode;
      return { error: thrown.defined ? thrown : contractError(code, thrown.data), unexpected: false };
    }
    if (thrown.status >= 400 && thrown.status < 500) return { error: contractError('MALFORMED'), unexpected: false };
  }
  if (isUnavailable(thrown)) return { error: contractError('UNAVAILABLE'), unexpected: true };
  return { error: contractError('INTERNAL'), unexpected: true };
}
