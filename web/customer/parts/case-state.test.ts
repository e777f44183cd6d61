import { expect, test } from 'vitest';
import { caseState } from './case-state.ts';

test.each([
  ['open', true, 'waiting'],
  ['open', false, 'working'],
  ['pending', false, 'answered'],
  ['pending', true, 'answered'],
  ['resolved', false, 'resolved'],
  ['closed', true, 'closed'],
] as const)('%s, waiting for us: %s, is %s', (status, waitingForUs, state) => {
  expect(caseState({ status, waitingForUs })).toBe(state);
});
