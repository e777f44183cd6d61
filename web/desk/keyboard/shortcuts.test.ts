import { expect, test } from 'vitest';
import { type Key, matchShortcut, type Sequence } from './shortcuts.ts';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  timeStamp: 0,
  ...more,
});

function press(...keys: Key[]) {
  let sequence: Sequence = null;
  return keys.map((one) => {
    const match = matchShortcut(sequence, one);
    sequence = match.sequence;
    return match.command;
  });
}

test.each([
  ['j', 'next'],
  ['K', 'previous'],
  ['r', 'reply'],
  ['n', 'note'],
  ['a', 'assignToMe'],
  ['e', 'resolve'],
  ['u', 'toggleUrgent'],
  ['t', 'topic'],
  ['s', 'snooze'],
  ['l', 'tags'],
  ['z', 'undoSend'],
  ['/', 'search'],
  ['?', 'help'],
  ['Escape', 'escape'],
  ['x', null],
  ['i', null],
  ['constructor', null],
])('%s is %s', (name, command) => {
  expect(press(key(name))).toEqual([command]);
});

test('g leads to a view', () => {
  expect(press(key('g'), key('i'))).toEqual([null, 'goMine']);
  expect(press(key('g'), key('u'))).toEqual([null, 'goUnassigned']);
  expect(press(key('g'), key('o'))).toEqual([null, 'goOpen']);
});

test('g waits a moment only, and another key ends the wait', () => {
  expect(press(key('g'), key('o', { timeStamp: 1_501 }))).toEqual([null, null]);
  expect(press(key('g'), key('j'), key('o'))).toEqual([null, 'next', null]);
  expect(press(key('g'), key('g', { timeStamp: 1_400 }), key('o', { timeStamp: 2_800 }))).toEqual([
    null,
    null,
    'goOpen',
  ]);
});

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)('leaves keys with %s alone', (modifier) => {
  expect(press(key('j', { [modifier]: true }))).toEqual([null]);
});
