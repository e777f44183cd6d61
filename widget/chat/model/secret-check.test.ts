import * as secretGuard from '@gatehouse/secret-guard';
import { expect, test, vi } from 'vitest';
import { createSecretCheck } from './secret-check.ts';

const phrase = 'army van defense carry jealous true garbage claim echo media make crunch';
const after = (ms: number, run: () => void) => setTimeout(run, ms);
const newCheck = (load = async () => secretGuard as typeof secretGuard) => createSecretCheck(load, after, () => {});

async function heldOf(text: string, before: readonly string[] = []) {
  const check = newCheck();
  const clears = await check.clears('new', text, before);
  expect(clears).toBe(check.held('new') === null);
  return check.held('new');
}

test('a phrase is certain and opens a wallet; a code does not; a question may leave', async () => {
  expect(await heldOf(phrase)).toEqual({ wallet: true, certain: true });
  expect(await heldOf('my verification code is 493021')).toMatchObject({ wallet: false });
  expect(await heldOf('Where is my transfer?')).toBeNull();
});

test('a phrase in two messages is found by what was said before', async () => {
  const words = phrase.split(' ');
  expect(await heldOf(words.slice(6).join(' '), [words.slice(0, 6).join(' ')])).toMatchObject({ wallet: true });
});

test('typing on forgets what was held, and two presses judge once', async () => {
  const check = newCheck();
  const both = await Promise.all([check.clears('new', 'hello', []), check.clears('new', 'hello', [])]);
  expect(both).toEqual([true, false]);
  await check.clears('new', phrase, []);
  check.prepare('new');
  expect(check.held('new')).toBeNull();
});

test('the detector is fetched once, and again after a failure, which holds up nobody', async () => {
  const load = vi.fn(async () => secretGuard as typeof secretGuard);
  load.mockRejectedValueOnce(new Error('offline'));
  const check = newCheck(load);
  expect(await check.clears('new', phrase, [])).toBe(true);
  expect(await check.clears('new', phrase, [])).toBe(false);
  check.prepare('new');
  expect(load).toHaveBeenCalledTimes(2);
  expect(check.isSecret(phrase)).toBe(true);
});
