import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newVisitor } from '../../../testing/clients.ts';
import { type EvmTestNode, startAnvil } from '../../../testing/nodes/anvil.ts';
import { createWorld, type World } from '../../../testing/world.ts';

let folder: string;
let node: EvmTestNode;
let world: World;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-chains-'));
  node = await startAnvil();
  const file = join(folder, 'nodes.json');
  const endpoint = { label: 'our anvil', kind: 'evm-rpc', url: node.url, trust: 'own' };
  const recipients = [{ name: 'Harbor Exchange', chain: 'evm-test', confirmations: 200 }];
  await writeFile(file, JSON.stringify({ chains: { 'evm-test': [endpoint] }, recipients }));
  world = await createWorld({ CHAINS_FILE: file });
});

afterAll(async () => {
  await world.stop();
  await node[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function send(): Promise<string> {
  const [from, to] = (await node.call('eth_accounts')) as string[];
  return (await node.call('eth_sendTransaction', { from, to, value: '0x1' })) as string;
}

async function look(value: string, recipient?: string) {
  const { api } = await newVisitor(world.url, 'zh-CN');
  const check = await api.chains.diagnoseTransfer({
    value,
    chain: 'auto',
    language: 'zh-CN',
    ...(recipient && { recipient }),
  });
  if (check.outcome !== 'diagnosis') throw new Error(check.outcome);
  return check.diagnosis;
}

test('a transfer is followed from waiting to its block, in the language that was asked for', async () => {
  const id = await send();
  expect(await look(id)).toMatchObject({ state: 'waiting', cause: 'next-block', chain: { name: 'EVM 测试链' } });
  await node.call('anvil_mine', '0x20');
  const found = await look(id);
  expect(found).toMatchObject({ state: 'arrived', confidence: 'certain', headline: '这笔钱在链上已经到账。' });
  expect(found.proofs.map(({ source }) => source)).toContain('our anvil');
});

test('what was seen once is remembered when every node has forgotten it', async () => {
  const id = await send();
  expect(await look(id)).toMatchObject({ state: 'waiting' });
  await node.call('anvil_dropTransaction', id);
  expect(await look(id)).toMatchObject({ state: 'not-sent', cause: 'dropped', confidence: 'likely' });
});

test('the rules of an exchange say why it has not credited a transfer yet', async () => {
  const id = await send();
  await node.call('anvil_mine', '0x20');
  expect(await look(id, 'Harbor Exchange')).toMatchObject({
    state: 'on-the-way',
    cause: 'recipient-confirmations',
    headline: expect.stringContaining('Harbor Exchange'),
  });
  expect(await look(id, 'Nobody')).toMatchObject({ cause: 'confirmed' });
});

test('a followed transfer tells each change once, and is left alone when nothing more can change', async () => {
  const id = await send();
  const { api } = await newVisitor(world.url, 'en');
  const list = async (seen: boolean) => (await api.chains.listFollowedTransfers({ language: 'en', seen })).transfers;
  const checkAll = async () => {
    await world.database.pool.query("select graphile_worker.add_job('chains:check-watches', '{}'::json)");
    const before = Date.now();
    await expect
      .poll(
        async () => {
          const { rows } = await world.database.pool.query(
            'select min(checked_at) as at from transfer_watch where ended_at is null',
          );
          return rows[0].at === null || rows[0].at.getTime() >= before;
        },
        { timeout: 10_000 },
      )
      .toBe(true);
  };
  await expect(api.chains.followTransfer({ id: `0x${'ab'.repeat(32)}` })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await api.chains.followTransfer({ id });
  await api.chains.followTransfer({ id });
  expect(await list(true)).toMatchObject([{ diagnosis: { id, cause: 'next-block' }, isNew: false, ended: false }]);
  await checkAll();
  expect(await list(true)).toMatchObject([{ isNew: false }]);
  await node.call('anvil_mine', '0x20');
  await checkAll();
  expect(await list(true)).toMatchObject([{ diagnosis: { cause: 'confirmed' }, isNew: true, ended: true }]);
  expect(await list(false)).toMatchObject([{ isNew: false, ended: true }]);
  const other = await newVisitor(world.url, 'en');
  expect((await other.api.chains.listFollowedTransfers({ language: 'en' })).transfers).toEqual([]);
  const foreign = other.api.chains.unfollowTransfer({ chain: 'evm-test', id });
  await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await list(false)).toHaveLength(1);
  await api.chains.unfollowTransfer({ chain: 'evm-test', id });
  expect(await list(false)).toEqual([]);
});

test('twenty who ask at once are one question, and get one answer', async () => {
  const id = await send();
  const found = await Promise.all(Array.from({ length: 20 }, () => look(id)));
  expect(new Set(found.map(({ cause }) => cause)).size).toBe(1);
});

test('the state of a network comes from its nodes', async () => {
  await node.call('anvil_mine', '0x20', '0x5');
  const { api } = await newVisitor(world.url, 'en');
  const { networks } = await api.chains.listNetworks({ language: 'en' });
  expect(networks).toMatchObject([
    { chain: { id: 'evm-test' }, unit: 'gwei', reading: { source: 'our anvil', congestion: 'quiet' } },
  ]);
  const reading = networks[0]?.reading;
  expect(reading?.history).toHaveLength(20);
  expect(reading?.tiers?.fast).toBeGreaterThanOrEqual(reading?.tiers?.slow ?? Number.POSITIVE_INFINITY);
});
