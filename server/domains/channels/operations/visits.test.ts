import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiClient } from '../../../../testing/clients.ts';
import { connectRaw } from '../../../../testing/realtime.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

const over = { code: 'UNAUTHENTICATED' };

test('a visit token has 256 random bits and is kept as a hash', async () => {
  const visits = await Promise.all(Array.from({ length: 20 }, () => world.visitor()));
  const tokens = visits.map(({ token }) => token);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(20);
  const { rows } = await world.database.pool.query<{ row: string }>('select visit::text as row from visit');
  const kept = rows.map(({ row }) => row).join();
  for (const token of tokens) {
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  }
});

test('the token finds the same customer again, and nobody else does', async () => {
  const { api, id, token } = await world.visitor('zh-CN');
  expect((await api.channels.resumeVisit()).customer).toEqual({
    id,
    name: null,
    email: null,
    identity: 'visitor',
    language: 'zh-CN',
  });
  for (const wrong of [`${token.slice(0, -2)}AA`, token.toLowerCase(), id, 'x'.repeat(5_000)]) {
    await expect(apiClient(world.url, { token: wrong }).channels.resumeVisit()).rejects.toMatchObject(over);
  }
});

test('an ended visit is worth nothing, and its open connection is closed', async () => {
  const { api, token } = await world.visitor();
  const connection = await connectRaw(world.url, { token });
  await api.channels.endVisit();
  expect((await connection.next('bye')).reason).toBe('SESSION_ENDED');
  await expect(api.channels.resumeVisit()).rejects.toMatchObject(over);
  await expect(
    api.channels.startConversation({ clientId: randomUUID(), language: 'en', text: 'hi' }),
  ).rejects.toMatchObject(over);
});

test('a visit lasts 180 days from its last use', async () => {
  const { api, id } = await world.visitor();
  const move = (change: string) => world.database.pool.query(`update visit set ${change} where customer_id = $1`, [id]);
  const left = async () => {
    const { rows } = await world.database.pool.query<{ days: number }>(
      'select extract(epoch from expires_at - now())::float / 86400 as days from visit where customer_id = $1',
      [id],
    );
    return rows[0]?.days ?? 0;
  };
  expect(await left()).toBeCloseTo(180, 1);
  await move("expires_at = now() + interval '1 day', last_used_at = now() - interval '179 days'");
  await api.channels.resumeVisit();
  expect(await left()).toBeCloseTo(180, 1);
  await move("expires_at = now() - interval '1 second'");
  await expect(api.channels.resumeVisit()).rejects.toMatchObject(over);
});

test('a customer is not staff, and staff are not customers', async () => {
  const { token } = await world.visitor();
  await expect(apiClient(world.url, { token }).accounts.getMe()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(world.admin.api.channels.resumeVisit()).rejects.toMatchObject(over);
});

test('what someone types about themselves proves nothing: it is shown, not verified', async () => {
  const { api } = await world.visitor();
  await api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'hello',
    name: 'Ada',
    email: 'ada@mail.example',
  });
  expect((await api.channels.resumeVisit()).customer).toMatchObject({ name: 'Ada', identity: 'visitor' });
  const { rows } = await world.database.pool.query(
    "select email_verified_at from customer where email = 'ada@mail.example'",
  );
  expect(rows).toEqual([{ email_verified_at: null }]);
});
