import type { ConversationView } from '@gatehouse/contract/desk';
import { expect, test } from 'vitest';
import { flattenPages, neighbour, replaceRow } from './rows.ts';

const row = (id: string, preview = '') => ({ id, preview }) as ConversationView;
const page = (...ids: string[]) => ({ conversations: ids.map((id) => row(id)), next: null });

test('a row that came twice stands once', () => {
  expect(flattenPages([page('a', 'b'), page('b', 'c')]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a changed row is replaced where it is, and other pages stay the same objects', () => {
  const list = { pages: [page('a', 'b'), page('c')], pageParams: [] };
  const next = replaceRow(list, row('b', 'new'));
  expect(next.pages[0]?.conversations.map(({ preview }) => preview)).toEqual(['', 'new']);
  expect(next.pages[1]).toBe(list.pages[1]);
  expect(replaceRow(list, row('unknown')).pages).toEqual(list.pages);
});

test.each([
  [null, 1, 'a'],
  [null, -1, 'a'],
  ['a', 1, 'b'],
  ['a', -1, 'a'],
  ['c', 1, 'c'],
  ['c', -1, 'b'],
  ['gone', 1, 'a'],
] as const)('from %s by %d is %s', (current, step, expected) => {
  expect(neighbour([row('a'), row('b'), row('c')], current, step)).toBe(expected);
});

test('an empty list has no neighbour', () => {
  expect(neighbour([], 'a', 1)).toBeNull();
});
