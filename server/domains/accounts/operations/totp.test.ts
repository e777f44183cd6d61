import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../testing/browser.ts';
import { staffCommand } from '../../../../testing/staff-command.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ BRAND_NAME: 'Harbor Wallet' });
});
afterAll(() => world?.stop());

const codeOf = (secret: string, secondsAway = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + secondsAway * 1_000 });
/** Any six digits that are wrong now and in the steps beside. */
const wrongCode = (secret: string) => {
  const right = [-30, 0, 30].map((away) => codeOf(secret, away));
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code)) ?? '';
};
const wrong = { code: 'CODE_WRONG' };

interface Person extends Browser {
  email: string;
  password: string;
  id: string;
  secret: string;
}

/** An agent with an authenticator app; its last code was that of the step before this one, so that the current one counts. */
async function withTotp(): Promise<Person> {
  const { email, password, id } = await world.staff('agent');
  const browser = openBrowser(world.url);
  await browser.api.accounts.signIn({ email, password });
  const { secret } = await browser.api.accounts.beginTotp();
  await browser.api.accounts.confirmTotp({ code: codeOf(secret) });
  await forgetSteps(id);
  return { ...browser, email, password, id, secret };
}
const forgetSteps = (id: string) =>
  world.database.pool.query('update staff set totp_last_step = null where id = $1', [id]);

async function rightPassword({ email, password }: { email: string; password: string }): Promise<Browser> {
  const browser = openBrowser(world.url);
  expect(await browser.api.accounts.signIn({ email, password })).toEqual({ state: 'second-factor' });
  return browser;
}

describe('enrolling', () => {
  test('shows the secret as a URI that names the brand and the person', async () => {
    const { secret, uri } = await world.admin.api.accounts.beginTotp();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Harbor%20Wallet:Ada\?/);
    expect(uri).toContain(`secret=${secret}`);
  });

  test('counts only once a code proves that the app has the secret', async () => {
    const { api } = await world.staff('agent');
    const { secret } = await api.accounts.beginTotp();
    expect((await api.accounts.getMe()).hasTotp).toBe(false);
    await expect(api.accounts.confirmTotp({ code: wrongCode(secret) })).rejects.toMatchObject(wrong);
    expect((await api.accounts.confirmTotp({ code: codeOf(secret) })).hasTotp).toBe(true);
  });

  test('the offer lasts ten minutes', async () => {
    const { api, id } = await world.staff('agent');
    const { secret } = await api.accounts.beginTotp();
    await world.database.pool.query(
      "update staff set totp_offer_expires_at = totp_offer_expires_at - interval '10 minutes' where id = $1",
      [id],
    );
    await expect(api.accounts.confirmTotp({ code: codeOf(secret) })).rejects.toMatchObject(wrong);
  });

  test('the secret is sealed in the database, and bound to its row', async () => {
    const { secret, id } = await withTotp();
    const { rows } = await world.database.pool.query<{ totp_secret: Buffer }>(
      'select totp_secret from staff where id = $1',
      [id],
    );
    const sealed = rows[0]?.totp_secret;
    const raw = Buffer.from(Secret.fromBase32(secret).bytes);
    expect(sealed?.includes(secret)).toBe(false);
    expect(sealed?.includes(raw)).toBe(false);

    const other = await withTotp();
    await world.database.pool.query('update staff set totp_secret = $2 where id = $1', [other.id, sealed]);
    const browser = await rightPassword(other);
    await expect(browser.api.accounts.confirmSecondFactor({ code: codeOf(secret) })).rejects.toMatchObject({
      code: 'INTERNAL',
    });
  });
});

describe('signing in', () => {
  test('the password alone opens nothing; with the code it does, under a new token', async () => {
    const person = await withTotp();
    const browser = await rightPassword(person);
    expect(browser.cookies.has('gh_staff')).toBe(false);
    await expect(browser.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const pending = browser.cookies.get('gh_staff_pending');
    const signedIn = await browser.api.accounts.confirmSecondFactor({ code: codeOf(person.secret) });
    expect(signedIn).toMatchObject({ state: 'signed-in', me: { id: person.id } });
    expect(browser.cookies.has('gh_staff_pending')).toBe(false);
    expect(browser.cookies.get('gh_staff')).not.toBe(pending);
    const { sessions } = await browser.api.accounts.listSessions();
    expect(sessions.find(({ current }) => current)?.signedInWith).toBe('password-and-totp');
  });

  test('the token of the first step is not one of a session', async () => {
    const browser = await rightPassword(await withTotp());
    const forged = openBrowser(world.url, { gh_staff: browser.cookies.get('gh_staff_pending') ?? '' });
    await expect(forged.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('a code counts once, also in two browsers at the same time, and no earlier one counts after it', async () => {
    const person = await withTotp();
    const browsers = await Promise.all([rightPassword(person), rightPassword(person)]);
    const [earlier = '', code = ''] = [-30, 0].map((away) => codeOf(person.secret, away));
    const outcomes = await Promise.allSettled(browsers.map(({ api }) => api.accounts.confirmSecondFactor({ code })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const later = await rightPassword(person);
    for (const replayed of [earlier, code]) {
      await expect(later.api.accounts.confirmSecondFactor({ code: replayed })).rejects.toMatchObject(wrong);
    }
  });

  test('the code that confirmed the app does not sign in as well', async () => {
    const { api, email, password } = await world.staff('agent');
    const { secret } = await api.accounts.beginTotp();
    const code = codeOf(secret);
    await api.accounts.confirmTotp({ code });
    const browser = await rightPassword({ email, password });
    await expect(browser.api.accounts.confirmSecondFactor({ code })).rejects.toMatchObject(wrong);
  });

  test('a clock that is one step off is fine, two are not', async () => {
    const person = await withTotp();
    const browser = await rightPassword(person);
    const far = browser.api.accounts.confirmSecondFactor({ code: codeOf(person.secret, 90) });
    await expect(far).rejects.toMatchObject(wrong);
    const near = await browser.api.accounts.confirmSecondFactor({ code: codeOf(person.secret, 29) });
    expect(near.state).toBe('signed-in');
  });

  test('five wrong codes end it: the right one comes too late', async () => {
    const person = await withTotp();
    const { api } = await rightPassword(person);
    const code = wrongCode(person.secret);
    for (let at = 0; at < 5; at += 1)
      await expect(api.accounts.confirmSecondFactor({ code })).rejects.toMatchObject(wrong);
    const late = api.accounts.confirmSecondFactor({ code: codeOf(person.secret) });
    await expect(late).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('there are five minutes for it', async () => {
    const person = await withTotp();
    const { api } = await rightPassword(person);
    await world.database.pool.query(
      "update staff_pending_sign_in set expires_at = expires_at - interval '5 minutes' where staff_id = $1",
      [person.id],
    );
    const late = api.accounts.confirmSecondFactor({ code: codeOf(person.secret) });
    await expect(late).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('someone who is suspended in between does not come in', async () => {
    const person = await withTotp();
    const { api } = await rightPassword(person);
    await world.admin.api.accounts.changeStaffStatus({ staffId: person.id, status: 'suspended' });
    const late = api.accounts.confirmSecondFactor({ code: codeOf(person.secret) });
    await expect(late).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('removing', () => {
  test('a password that is long enough alone stays, and signs in alone', async () => {
    const person = await withTotp();
    expect((await person.api.accounts.removeTotp()).hasTotp).toBe(false);
    const signedIn = await openBrowser(world.url).api.accounts.signIn({
      email: person.email,
      password: person.password,
    });
    expect(signedIn.state).toBe('signed-in');
  });

  test('a password that is too short alone has to be replaced first', async () => {
    const { api } = await withTotp();
    await api.accounts.changePassword({ password: 'vq7mulch' });
    await expect(api.accounts.removeTotp()).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    await api.accounts.changePassword({ password: 'seven grey herons' });
    expect((await api.accounts.removeTotp()).hasTotp).toBe(false);
  });
});

describe('a recovery link', () => {
  const accept = async (link: string, password: string) => {
    const browser = openBrowser(world.url);
    const token = link.trim().split('#')[1] ?? '';
    const { state } = await browser.api.accounts.acceptLink({ token, name: 'Ben', password });
    return { browser, state };
  };

  test('keeps the authenticator app: whoever has only the link does not come in', async () => {
    const person = await withTotp();
    const { stdout } = await staffCommand(world, ['reset', '--email', person.email]);
    const { browser, state } = await accept(stdout, 'vq7mulch');
    expect(state).toBe('second-factor');
    await expect(browser.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await browser.api.accounts.confirmSecondFactor({ code: codeOf(person.secret) });
    expect(await browser.api.accounts.getMe()).toMatchObject({ id: person.id, hasTotp: true });
  });

  test('removes it with --reset-second-factor, and then the password has to stand alone', async () => {
    const person = await withTotp();
    const { stdout } = await staffCommand(world, ['reset', '--email', person.email, '--reset-second-factor']);
    await expect(accept(stdout, 'vq7mulch')).rejects.toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    const { browser } = await accept(stdout, 'seven grey herons');
    expect((await browser.api.accounts.getMe()).hasTotp).toBe(false);
  });

  test('is worth nothing after an hour, after a newer one, and for someone who is suspended', async () => {
    const { email, id } = await world.staff('agent');
    const reset = async () => (await staffCommand(world, ['reset', '--email', email])).stdout;
    const expired = { code: 'LINK_EXPIRED' };
    const older = await reset();
    const newer = await reset();
    await expect(accept(older, 'seven grey herons')).rejects.toMatchObject(expired);
    const moved = await world.database.pool.query(
      "update staff_link set expires_at = now() - interval '1 second' where staff_id = $1 and expires_at = created_at + interval '1 hour'",
      [id],
    );
    expect(moved.rowCount).toBe(1);
    await expect(accept(newer, 'seven grey herons')).rejects.toMatchObject(expired);
    const last = await reset();
    await world.admin.api.accounts.changeStaffStatus({ staffId: id, status: 'suspended' });
    await expect(accept(last, 'seven grey herons')).rejects.toMatchObject(expired);
  });
});
