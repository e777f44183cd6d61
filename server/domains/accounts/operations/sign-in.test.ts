import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../testing/browser.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ TRUST_PROXY: 'true' });
});
afterAll(() => world?.stop());

/** The whole answer, as someone who probes for accounts compares it; `from` is the address that the proxy names. */
async function signIn(email: string, password: string, from = '192.0.2.1') {
  const response = await fetch(`${world.url}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: world.url, 'x-forwarded-for': from },
    body: JSON.stringify({ email, password }),
  });
  const body = (await response.json()) as { code?: string; state?: string; data?: { retryAfterSeconds?: number } };
  return { status: response.status, cookies: response.headers.getSetCookie(), body };
}

test('an unknown address, a wrong password and a suspended account answer the same', async () => {
  const [agent, suspended] = await Promise.all([world.staff('agent'), world.staff('agent')]);
  await world.admin.api.accounts.changeStaffStatus({ staffId: suspended.id, status: 'suspended' });
  const unknown = await signIn('nobody@team.example', agent.password);
  expect(unknown).toMatchObject({ status: 401, cookies: [], body: { code: 'SIGN_IN_FAILED' } });
  expect(await signIn(agent.email, 'not the password')).toEqual(unknown);
  expect(await signIn(suspended.email, suspended.password)).toEqual(unknown);
});

test('the address is taken in whatever case, with spaces around it', async () => {
  const agent = await world.staff('agent');
  expect((await signIn(` ${agent.email.toUpperCase()} `, agent.password)).body.state).toBe('signed-in');
});

describe('wrong passwords', () => {
  const wrong = (email: string, from?: string) => signIn(email, 'not the password', from);

  test('after ten from one address, that address waits, and is told how long', async () => {
    const agent = await world.staff('agent');
    for (let at = 0; at < 10; at += 1) expect((await wrong(agent.email)).body.code).toBe('SIGN_IN_FAILED');
    const { status, body } = await signIn(agent.email, agent.password);
    expect(status).toBe(429);
    expect(body.code).toBe('RATE_LIMITED');
    expect(body.data?.retryAfterSeconds).toBeGreaterThan(0);
    expect(body.data?.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
  });

  test('ten from a stranger do not lock the owner out elsewhere', async () => {
    const agent = await world.staff('agent');
    for (let at = 0; at < 11; at += 1) await wrong(agent.email, '198.51.100.7');
    expect((await signIn(agent.email, agent.password, '192.0.2.1')).body.state).toBe('signed-in');
  });

  test('twenty at once get no more than ten looks', async () => {
    const agent = await world.staff('agent');
    const answers = await Promise.all(Array.from({ length: 20 }, () => wrong(agent.email)));
    expect(answers.filter(({ body }) => body.code === 'SIGN_IN_FAILED')).toHaveLength(10);
  });

  test('a hundred from many addresses stop everybody', async () => {
    const { email, password } = await world.staff('agent');
    await world.database.pool.query('insert into rate_limit (key, points, expire) values ($1, 100, $2)', [
      `sign-in-account:${email}`,
      Date.now() + 60_000,
    ]);
    expect((await signIn(email, password, '203.0.113.9')).body.code).toBe('RATE_LIMITED');
  });

  test('right ones do not count', async () => {
    const agent = await world.staff('agent');
    for (let at = 0; at < 12; at += 1) expect((await signIn(agent.email, agent.password)).body.state).toBe('signed-in');
  });

  test('an address as long as an address may be is counted like any other', async () => {
    const longest = `${'a'.repeat(254 - '@team.example'.length)}@team.example`;
    expect(await wrong(longest)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
  });
});

test('a password is a string, and never compared in another shape', async () => {
  const { api } = openBrowser(world.url);
  for (const password of [null, {}, ['x'], 1, true]) {
    const given = { email: world.admin.email, password } as unknown as { email: string; password: string };
    await expect(api.accounts.signIn(given)).rejects.toMatchObject({ code: 'WRONG_TYPE' });
  }
});

test('the hash is argon2id, and nothing of the password is kept', async () => {
  const { rows } = await world.database.pool.query<{ password_hash: string }>('select password_hash from staff');
  for (const { password_hash } of rows) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
