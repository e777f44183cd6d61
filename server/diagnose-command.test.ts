import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAnvil } from '../testing/nodes/anvil.ts';

const root = join(import.meta.dirname, '..');
const never = `0x${'ab'.repeat(32)}`;

let folder: string;
let file: string;
let node: Awaited<ReturnType<typeof startAnvil>>;
let sent: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-diagnose-'));
  file = join(folder, 'nodes.json');
  node = await startAnvil();
  const endpoint = { label: 'our anvil', kind: 'evm-rpc', url: node.url, trust: 'own' };
  await writeFile(file, JSON.stringify({ chains: { 'evm-test': [endpoint] } }));
  sent = await sendOnce();
});

afterAll(async () => {
  await node[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function sendOnce(): Promise<string> {
  const [from, to] = (await node.call('eth_accounts')) as string[];
  const id = (await node.call('eth_sendTransaction', { from, to, value: '0x1' })) as string;
  await node.call('anvil_mine', '0x14');
  return id;
}

function diagnose(args: readonly string[], stdin = ''): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['cli/main.ts', 'diagnose', ...args],
      { cwd: root, env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' } },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(stdin);
  });
}

describe('gatehouse diagnose', () => {
  it('says where the money is, from a real node', async () => {
    const { code, stdout } = await diagnose([sent, '--chain', 'auto', '--rpc-config', file, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'diagnosis',
      diagnosis: { id: sent, chain: { id: 'evm-test' }, cause: 'confirmed', confidence: 'certain' },
    });
  });

  it('answers line by line, and names a line that is none', async () => {
    const lines = [{ id: 1, value: sent }, { id: 2, value: never }, { id: 3, value: 'hello' }, { nothing: true }];
    const given = lines.map((line) => JSON.stringify(line)).join('\n');
    const { code, stdout } = await diagnose(['--jsonl', '--rpc-config', file], given);
    expect(code).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, outcome: 'diagnosis', diagnosis: { state: 'arrived' } },
      { id: 2, outcome: 'diagnosis', diagnosis: { cause: 'not-found', confidence: 'likely' } },
      { id: 3, outcome: 'unrecognised' },
      { id: null, error: 'NOT_A_REQUEST' },
    ]);
  });

  it('reads like a letter without --json', async () => {
    const { stdout } = await diagnose([sent, '--rpc-config', file]);
    expect(stdout).toMatch(/^The money has arrived on the blockchain\./);
    expect(stdout).toContain('our anvil');
  });

  it.each([
    [[], 'Usage'],
    [[never], 'Usage'],
    [[never, '--chain', 'nowhere', '--rpc-config', 'x'], 'Usage'],
    [[never, '--rpc-config', '/nowhere.json'], 'it cannot be read'],
  ])('%j is refused', async (args, said) => {
    const { code, stderr } = await diagnose(args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
