import { expect, test } from 'vitest';
import { isSendKey } from './is-send-key.ts';

const enter = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
};

test.each([
  ['Enter', enter, true, false],
  ['Shift+Enter', { ...enter, shiftKey: true }, false, false],
  ['Alt+Enter', { ...enter, altKey: true }, false, false],
  ['Ctrl+Enter', { ...enter, ctrlKey: true }, true, true],
  ['⌘+Enter', { ...enter, metaKey: true }, true, true],
  ['Enter while composing', { ...enter, isComposing: true }, false, false],
  ['Enter taken by an input method', { ...enter, keyCode: 229 }, false, false],
  ['another key', { ...enter, key: 'a' }, false, false],
])('%s', (_, key, inEnter, inModEnter) => {
  expect(isSendKey(key, 'enter')).toBe(inEnter);
  expect(isSendKey(key, 'mod-enter')).toBe(inModEnter);
});
