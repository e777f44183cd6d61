import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';

const id = '4A5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';
const signature = '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

async function open(text: string): Promise<string> {
  const { api } = await world.visitor();
  const { conversation } = await api.channels.startConversation({ clientId: randomUUID(), language: 'en', text });
  return conversation.id;
}

async function naming(transfer: string): Promise<string[]> {
  const { conversations } = await world.admin.api.desk.listTransferConversations({ id: transfer });
  return conversations.map((conversation) => conversation.id).toSorted();
}

test('conversations that name the same transfer are found by it, however it is written around it', async () => {
  const found = [
    await open(`交易号：${id}，没到账`),
    await open(`https://mempool.space/tx/${id.toLowerCase()}?x=1`),
    await open(`sent ${'ab'.repeat(32)} ${id}`),
  ].toSorted();
  await open('没到账');
  await open(`${id}00`);
  await open(`0x${id}`);
  const sol = await open(`(${signature})`);
  expect(await naming(id)).toEqual(found);
  expect(await naming(signature)).toEqual([sol]);
  expect(await naming('cd'.repeat(32))).toEqual([]);
});

test('an index finds them', async () => {
  const client = await world.database.pool.connect();
  try {
    // A handful of rows is read faster than an index.
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query(
      `explain select conversation_id from conversation_event
       where text ~ '[0-9A-Za-z]{64}' and transfer_ids(text) @> array['ab'::text]`,
    );
    expect(JSON.stringify(rows)).toContain('conversation_event_transfers');
  } finally {
    client.release(true);
  }
});
