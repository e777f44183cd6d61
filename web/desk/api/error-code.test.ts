import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { errorCode } from './error-code.ts';

test.each([
  [new ORPCError('LAST_ADMIN', { status: 409 }), 'LAST_ADMIN'],
  [new ORPCError('SOMETHING_ELSE', { status: 500 }), 'INTERNAL'],
  [new ORPCError('BAD_GATEWAY', { status: 502 }), 'UNAVAILABLE'],
  [new ORPCError('toString', { status: 500 }), 'INTERNAL'],
  [new TypeError('Failed to fetch'), 'OFFLINE'],
  [new DOMException('late', 'TimeoutError'), 'OFFLINE'],
  ['a thrown string', 'INTERNAL'],
])('%s → %s', (error, code) => {
  expect(errorCode(error)).toBe(code);
});
