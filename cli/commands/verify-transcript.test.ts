import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECRET, takeBundle } from '../../packages/transcript/evaluation/database.ts';
import { createRandom } from '../../packages/transcript/evaluation/random.ts';
import { rowTamperings } from '../../packages/transcript/evaluation/row-tamperings.ts';
import { createWorld } from '../../packages/transcript/evaluation/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-transcript-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const world = await createWorld(11);
  const { database, earlier, conversation, heldSizes } = world;
  writeFileSync(path('good.zip'), await takeBundle(database, conversation, heldSizes));
  const [alter] = rowTamperings;
  const tampered = await alter?.tamper(world, createRandom(1));
  writeFileSync(path('bad.zip'), tampered?.bytes ?? '');
  writeFileSync(path('none.zip'), 'not an archive');
  writeFileSync(path('key.txt'), `${SECRET.verifier}\n`);
  writeFileSync(path('checkpoint.txt'), earlier.checkpoint);
  for (const [name, bytes] of database.tiles) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), bytes);
  }
});

function verify(args: readonly string[], locale = 'C.UTF-8') {
  const env = { PATH: process.env.PATH, LANG: locale };
  const command = join(import.meta.dirname, '..', 'gatehouse.mjs');
  return spawnSync(command, ['verify-transcript', ...args], { env, encoding: 'utf8' });
}

test('a whole transcript is verified, with whatever the customer holds', () => {
  const held = ['--held', path('checkpoint.txt'), '--held', path('good.zip'), '--log', folder];
  const { status, stdout } = verify([path('good.zip'), '--key', path('key.txt'), ...held, '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    key: 'given',
    faults: [],
    checkpoint: { signedBy: SECRET.verifier.split('+')[0] },
  });
  expect(verify([path('good.zip'), '--key', SECRET.verifier]).stdout).toMatch(/^Verified: /);
});

test('a key that only the file declares is said to be that', () => {
  const { status, stdout } = verify([path('good.zip')], 'zh_CN.UTF-8');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^文件自身前后一致/);
  expect(stdout).toContain('文件自带的密钥');
});

test('a tampered transcript, or none at all, is exit code 1', () => {
  const tampered = verify([path('bad.zip'), '--key', SECRET.verifier, '--json']);
  expect(tampered.status).toBe(1);
  expect(JSON.parse(tampered.stdout)).toMatchObject({ ok: false, faults: [{ code: 'EVENT_ALTERED' }] });
  const none = verify([path('none.zip'), '--json']);
  expect(none.status).toBe(1);
  expect(JSON.parse(none.stdout)).toEqual({ ok: false, refused: { code: 'NOT_A_ZIP', where: null } });
});

test('wrong use is exit code 2, with the reason on stderr', () => {
  for (const args of [
    [],
    [path('absent.zip')],
    [path('good.zip'), '--key', 'x'],
    [path('good.zip'), '--no'],
    ['a', 'b'],
  ]) {
    const { status, stdout, stderr } = verify(args);
    expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
    expect(stderr).toContain('Usage: gatehouse verify-transcript FILE');
  }
});
