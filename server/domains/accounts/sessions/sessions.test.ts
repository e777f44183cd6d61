import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../testing/browser.ts';
import { apiClient } from '../../../../testing/clients.ts';
import { connectRaw } from '../../../../testing/realtime.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

/** A browser that is signed in as a new agent. */
async function signedIn(kept: Record<string, string> = {}) {
  const { email, password, id } = await world.staff('agent');
  const browser = openBrowser(world.url, kept);
  await browser.api.accounts.signIn({ email, password });
  return { ...browser, id, email, password };
}

const tokenOf = ({ cookies }: { cookies: ReadonlyMap<string, string> }) => cookies.get('gh_staff') ?? '';
const withToken = (token: string) => apiClient(world.url, { cookie: `gh_staff=${token}` });
const currentOf = async ({ api }: { api: ReturnType<typeof apiClient> }) => {
  const current = (await api.accounts.listSessions()).sessions.find((session) => session.current);
  if (!current) throw new Error('the session of this browser is in its list');
  return current;
};
const over = { code: 'UNAUTHENTICATED' };

test('the token is new at every sign-in: one that was planted before is worth nothing (fixation)', async () => {
  const planted = 'p'.repeat(43);
  const browser = await signedIn({ gh_staff: planted });
  expect(tokenOf(browser)).toMatch(/^[\w-]{43}$/);
  expect(tokenOf(browser)).not.toBe(planted);
  await expect(withToken(planted).accounts.getMe()).rejects.toMatchObject(over);
});

test('the database keeps a hash of the token, not the token', async () => {
  const browser = await signedIn();
  const { rows } = await world.database.pool.query<{ row: string }>(
    'select staff_session::text as row from staff_session',
  );
  const kept = rows.map(({ row }) => row).join();
  expect(kept).not.toContain(tokenOf(browser));
  expect(kept).not.toContain(Buffer.from(tokenOf(browser)).toString('hex'));
});

describe('ending sessions', () => {
  test('signing out makes the token worthless, also for whoever copied it', async () => {
    const browser = await signedIn();
    const copy = tokenOf(browser);
    await browser.api.accounts.signOut();
    expect(browser.cookies.has('gh_staff')).toBe(false);
    await expect(withToken(copy).accounts.getMe()).rejects.toMatchObject(over);
  });

  test('a device of mine that I sign out is out, with its open connection, and this one stays', async () => {
    const here = await signedIn();
    const there = openBrowser(world.url);
    await there.api.accounts.signIn({ email: here.email, password: here.password });
    const connection = await connectRaw(world.url, { cookie: `gh_staff=${tokenOf(there)}` });
    const { id } = await currentOf(there);
    await here.api.accounts.revokeSession({ sessionId: id });
    expect((await connection.next('bye')).reason).toBe('SESSION_ENDED');
    await expect(there.api.accounts.getMe()).rejects.toMatchObject(over);
    expect((await here.api.accounts.getMe()).id).toBe(here.id);
  });

  test('a session that ends on one server ends its connection on another one', async () => {
    const neighbour = await world.neighbour();
    const browser = await signedIn();
    const connection = await connectRaw(neighbour.baseUrl, { cookie: `gh_staff=${tokenOf(browser)}` });
    await browser.api.accounts.signOut();
    expect((await connection.next('bye')).reason).toBe('SESSION_ENDED');
  });

  test("a colleague's session is neither listed nor ended, not by an admin either", async () => {
    const colleague = await signedIn();
    const session = await currentOf(colleague);
    const { sessions } = await world.admin.api.accounts.listSessions();
    expect(sessions.map(({ id }) => id)).not.toContain(session.id);
    const ending = world.admin.api.accounts.revokeSession({ sessionId: session.id });
    await expect(ending).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await colleague.api.accounts.getMe()).id).toBe(colleague.id);
  });
});

describe('age', () => {
  const age = (id: string, column: 'last_seen_at' | 'expires_at', by: string) =>
    world.database.pool.query(`update staff_session set ${column} = ${column} - interval '${by}' where id = $1`, [id]);

  test('a session ends after 12 hours without use', async () => {
    const browser = await signedIn();
    const { id } = await currentOf(browser);
    await age(id, 'last_seen_at', '11 hours 59 minutes');
    await browser.api.accounts.getMe();
    await age(id, 'last_seen_at', '12 hours');
    await expect(browser.api.accounts.getMe()).rejects.toMatchObject(over);
  });

  test('a session ends after 14 days, however much it is used', async () => {
    const browser = await signedIn();
    const { id, createdAt, expiresAt } = await currentOf(browser);
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(14 * 24 * 3_600_000);
    await age(id, 'last_seen_at', '5 minutes');
    await browser.api.accounts.getMe();
    expect((await currentOf(browser)).expiresAt).toBe(expiresAt);
    await age(id, 'expires_at', '14 days');
    await expect(browser.api.accounts.getMe()).rejects.toMatchObject(over);
  });

  test('after ten minutes credentials want another sign-in, and reading does not', async () => {
    const { api, id, email, password } = await signedIn();
    const { sessions } = await api.accounts.listSessions();
    await world.database.pool.query(
      "update staff_session set authenticated_at = authenticated_at - interval '10 minutes 1 second' where id = any($1)",
      [sessions.map((session) => session.id)],
    );
    const wanted = { code: 'REAUTHENTICATION_REQUIRED' };
    await expect(api.accounts.changePassword({ password: 'seven grey herons' })).rejects.toMatchObject(wanted);
    await expect(api.accounts.beginTotp()).rejects.toMatchObject(wanted);
    await expect(api.accounts.confirmTotp({ code: '000000' })).rejects.toMatchObject(wanted);
    await expect(api.accounts.removeTotp()).rejects.toMatchObject(wanted);
    await expect(api.accounts.beginPasskeyRegistration()).rejects.toMatchObject(wanted);
    const registration = api.accounts.finishPasskeyRegistration({ name: 'Key', response: {} });
    await expect(registration).rejects.toMatchObject(wanted);
    expect((await api.accounts.getMe()).id).toBe(id);
    await api.accounts.signIn({ email, password });
    expect((await api.accounts.changePassword({ password: 'seven grey herons' })).id).toBe(id);
  });
});
