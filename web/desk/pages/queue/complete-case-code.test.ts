import { expect, test } from 'vitest';
import { completeCaseCode } from './complete-case-code.ts';

test.each([
  ['GH-7K3M-Q2XD', 'GH-7K3M-Q2XD'],
  [' gh 7k3m q2xd ', 'GH-7K3M-Q2XD'],
  ['7k3mq2xd', 'GH-7K3M-Q2XD'],
  ['GH-OIL0-AAAA', 'GH-0110-AAAA'],
  ['GH-7K3M-Q2X', null],
  ['GH-7K3M-Q2XDE', null],
  ['GH-7K3M-Q2XU', null],
  ['', null],
])('%j is %s', (typed, code) => {
  expect(completeCaseCode(typed)).toBe(code);
});
