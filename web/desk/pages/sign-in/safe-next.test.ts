import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test.each([
  [null, '/'],
  ['', '/'],
  ['/c/1?view=mine', '/c/1?view=mine'],
  ['/profile', '/profile'],
  ['/sign-in?next=/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/./' + '/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['profile', '/'],
])('%j goes to %s', (next, target) => {
  expect(safeNext(next)).toBe(target);
});
