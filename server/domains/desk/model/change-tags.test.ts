import { expect, it } from 'vitest';
import { changeTags } from './change-tags.ts';

it.each([
  [[], { add: ['b', 'a'], remove: [] }, { tags: ['a', 'b'], added: ['a', 'b'], removed: [] }],
  [['a'], { add: ['a'], remove: [] }, { tags: ['a'], added: [], removed: [] }],
  [['a', 'b'], { add: [], remove: ['b', 'c'] }, { tags: ['a'], added: [], removed: ['b'] }],
  [['a'], { add: ['b'], remove: ['b', 'a'] }, { tags: [], added: [], removed: ['a'] }],
])('%j with %j is %j', (before, change, expected) => {
  expect(changeTags(before, change)).toEqual(expected);
});
