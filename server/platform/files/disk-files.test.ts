import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesConformance } from '../../../testing/files-conformance.ts';
import { createDiskFiles } from './disk-files.ts';
import type { Files } from './files.ts';

let folder: string;
let files: Files;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-files-'));
  files = createDiskFiles(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a file store', () => filesConformance(() => files));

test('leaves nothing unfinished behind, and clears what a killed process left', async () => {
  const unfinished = join(folder, '.unfinished');
  expect(await readdir(unfinished)).toEqual([]);
  await writeFile(join(unfinished, 'old'), 'half a fi');
  await writeFile(join(unfinished, 'new'), 'half a fi');
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  await utimes(join(unfinished, 'old'), twoDaysAgo, twoDaysAgo);
  expect(await createDiskFiles(folder).healthy()).toBe(true);
  expect(await readdir(unfinished)).toEqual(['new']);
  await rm(join(unfinished, 'new'));
});

test('readers see whole files while writers replace them', async () => {
  const versions = ['a', 'b', 'c', 'd'].map((letter) => Buffer.alloc(200_000, letter));
  const put = (version: Buffer) => files.put('replaced', version, { contentType: 'text/plain' });
  await put(Buffer.alloc(200_000, 'a'));
  const writing = Promise.all(versions.map(put));
  for (let round = 0; round < 10; round += 1) {
    const found = await files.get('replaced');
    const bytes = found && (await buffer(found.stream));
    expect(versions.some((version) => bytes?.equals(version))).toBe(true);
  }
  await writing;
});

test('is not healthy when its folder is gone', async () => {
  const lost = createDiskFiles(join(folder, 'lost'));
  expect(await lost.healthy()).toBe(true);
  await rm(join(folder, 'lost'), { recursive: true });
  expect(await lost.healthy()).toBe(false);
});
