import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownerLock } from './owner-lock.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-lock-'));
  path = join(folder, 'owner');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('one holds it, the next gets it after release, and claiming twice is harmless', async () => {
  const first = ownerLock(path);
  const second = ownerLock(path);
  expect(await first.claim()).toBe(true);
  expect(await first.claim()).toBe(true);
  expect(await second.claim()).toBe(false);
  await second.release();
  expect(await second.claim()).toBe(false);
  await first.release();
  expect(await second.claim()).toBe(true);
});

test('of many that find a dead holder, exactly one gets it, and nothing is left lying about', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  for (let round = 0; round < 50; round += 1) {
    await writeFile(path, JSON.stringify({ pid: dead, born: 'long ago', token: `round ${round}` }));
    const claims = await Promise.all(Array.from({ length: 20 }, () => ownerLock(path).claim()));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['owner']);
  }
});

test('one that died while it took over from a dead holder does not count either', async () => {
  const dead = { pid: spawnSync(process.execPath, ['-e', '']).pid, born: 'long ago' };
  await writeFile(path, JSON.stringify({ ...dead, token: 'x' }));
  const right = `owner.after-${createHash('sha256').update('x').digest('hex').slice(0, 16)}`;
  await writeFile(join(folder, right), JSON.stringify({ ...dead, token: 'y' }));
  const claims = await Promise.all(Array.from({ length: 20 }, () => ownerLock(path).claim()));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['owner']);
});

test.runIf(process.platform === 'linux')('a process id that was used again does not count as the holder', async () => {
  await writeFile(path, JSON.stringify({ pid: process.pid, born: 'another boot/1', token: 'x' }));
  expect(await ownerLock(path).claim()).toBe(true);
});

test('a file that says nothing does not count', async () => {
  await writeFile(path, '');
  expect(await ownerLock(path).claim()).toBe(true);
});
