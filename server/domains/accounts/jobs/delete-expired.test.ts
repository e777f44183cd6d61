import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../../testing/world.ts';
import { systemClock } from '../../../platform/clock.ts';
import { createLog } from '../../../platform/log.ts';
import { deleteExpiredDaily } from './delete-expired.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

test('what has been over for a week goes, what is younger or alive stays', async () => {
  const { pool } = world.database;
  for (const days of [-8, -6, 1]) {
    await pool.query(
      `insert into staff_link (id, kind, token_hash, email, role, created_at, expires_at)
       values ($1, 'invitation', $2, $3, 'agent', now(), now() + $4 * interval '1 day')`,
      [randomUUID(), randomBytes(32), `in-${days}-days@team.example`, days],
    );
  }
  await pool.query("insert into claim_code values ('over@mail.example', $1, 0, now() - interval '8 days')", [
    randomBytes(32),
  ]);
  await pool.query("insert into staff_challenge values ($1, null, now() - interval '8 days')", [randomBytes(32)]);

  await deleteExpiredDaily({ database: world.database, clock: systemClock, log: createLog('silent') }).run(null);

  const { rows } = await pool.query<{ email: string }>(
    "select email from staff_link where kind = 'invitation' order by expires_at",
  );
  expect(rows.map(({ email }) => email)).toEqual(['in--6-days@team.example', 'in-1-days@team.example']);
  for (const table of ['claim_code', 'staff_challenge'])
    expect((await pool.query(`select 1 from ${table}`)).rowCount).toBe(0);
  expect((await world.admin.api.accounts.getMe()).role).toBe('admin');
});
