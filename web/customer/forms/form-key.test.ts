import { clientId } from '@gatehouse/contract/ids';
import { expect, test } from 'vitest';
import { clientIdOf, formKeyOf, newFormKey } from './form-key.ts';

test('a client id is one of the contract, and follows from form and content', () => {
  const key = newFormKey();
  expect(clientId.safeParse(clientIdOf(key, 'hello')).success).toBe(true);
  expect(clientIdOf(key, 'hello')).toBe(clientIdOf(key, 'hello'));
  expect(clientIdOf(key, 'hello')).not.toBe(clientIdOf(key, 'hullo'));
  expect(clientIdOf(key, 'hello')).not.toBe(clientIdOf(newFormKey(), 'hello'));
  expect(clientIdOf(key, 'a', 'b')).not.toBe(clientIdOf(key, 'ab', ''));
});

test('a key that is none of ours is replaced', () => {
  const key = newFormKey();
  expect(formKeyOf(key)).toBe(key);
  expect(formKeyOf('"><script>')).toMatch(/^[\da-f-]{36}$/);
  expect(formKeyOf(null)).toMatch(/^[\da-f-]{36}$/);
});
