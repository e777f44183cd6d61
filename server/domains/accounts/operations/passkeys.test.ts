import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../testing/browser.ts';
import { type Conduct, createPasskey } from '../../../../testing/software-authenticator.ts';
import { staffCommand } from '../../../../testing/staff-command.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

const rejected = { code: 'PASSKEY_REJECTED' };
type Json = Record<string, unknown>;

/** An agent with a passkey. */
async function withPasskey(conduct: Conduct = {}) {
  const agent = await world.staff('agent');
  const passkey = createPasskey(world.url);
  const { options } = await agent.api.accounts.beginPasskeyRegistration();
  await agent.api.accounts.finishPasskeyRegistration({ name: 'Laptop', response: passkey.register(options, conduct) });
  return { ...agent, passkey };
}

const begin = async () => (await openBrowser(world.url).api.accounts.beginPasskeySignIn()).options;
const finish = (response: Json) => openBrowser(world.url).api.accounts.finishPasskeySignIn({ response });

describe('registering', () => {
  test('keeps a passkey, with which its owner signs in and nothing else is asked', async () => {
    const { api, id, passkey } = await withPasskey();
    expect((await api.accounts.getMe()).passkeys).toMatchObject([{ id: passkey.id, name: 'Laptop' }]);
    const browser = openBrowser(world.url);
    const { options } = await browser.api.accounts.beginPasskeySignIn();
    const result = await browser.api.accounts.finishPasskeySignIn({ response: passkey.signIn(options) });
    expect(result).toMatchObject({ state: 'signed-in', me: { id } });
    const { sessions } = await browser.api.accounts.listSessions();
    expect(sessions.find(({ current }) => current)?.signedInWith).toBe('passkey');
  });

  test('asks the browser for a discoverable passkey with user verification, and not for one it has', async () => {
    const { api, passkey } = await withPasskey();
    const { options } = await api.accounts.beginPasskeyRegistration();
    expect(options).toMatchObject({
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: passkey.id }],
    });
  });

  const faults: [string, Conduct][] = [
    ['without user verification', { userVerified: false }],
    ['on a page of another origin', { origin: 'https://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['that is an answer to a sign-in', { type: 'webauthn.get' }],
  ];
  test.each(faults)('refuses one %s', async (_what, conduct) => {
    await expect(withPasskey(conduct)).rejects.toMatchObject(rejected);
  });

  test("refuses a challenge that was used, is someone else's or has expired", async () => {
    const [agent, other] = await Promise.all([world.staff('agent'), world.staff('agent')]);
    const register = (by: typeof agent, options: Json) =>
      by.api.accounts.finishPasskeyRegistration({
        name: 'Key',
        response: createPasskey(world.url).register(options),
      });
    const { options } = await agent.api.accounts.beginPasskeyRegistration();
    await expect(register(other, options)).rejects.toMatchObject(rejected);
    await register(agent, options);
    await expect(register(agent, options)).rejects.toMatchObject(rejected);
    const expired = await agent.api.accounts.beginPasskeyRegistration();
    const moved = await world.database.pool.query(
      "update staff_challenge set expires_at = expires_at - interval '5 minutes' where staff_id = $1",
      [agent.id],
    );
    expect(moved.rowCount).toBe(1);
    await expect(register(agent, expired.options)).rejects.toMatchObject(rejected);
  });

  test('a credential belongs to one person', async () => {
    const { passkey } = await withPasskey();
    const thief = await world.staff('agent');
    const { options } = await thief.api.accounts.beginPasskeyRegistration();
    const again = thief.api.accounts.finishPasskeyRegistration({ name: 'Mine', response: passkey.register(options) });
    await expect(again).rejects.toMatchObject(rejected);
  });
});

describe('signing in', () => {
  const faults: [string, Conduct][] = [
    ['without user verification', { userVerified: false }],
    ['on a page of another origin', { origin: 'https://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['with the answer to a registration', { type: 'webauthn.create' }],
  ];
  test.each(faults)('is refused %s', async (_what, conduct) => {
    const { passkey } = await withPasskey();
    await expect(finish(passkey.signIn(await begin(), conduct))).rejects.toMatchObject(rejected);
  });

  test('a challenge counts once', async () => {
    const { passkey } = await withPasskey();
    const options = await begin();
    await finish(passkey.signIn(options));
    await expect(finish(passkey.signIn(options))).rejects.toMatchObject(rejected);
  });

  test('a challenge that we never gave is refused, also one of a registration', async () => {
    const { api, passkey } = await withPasskey();
    const made = { challenge: Buffer.alloc(32, 7).toString('base64url') };
    await expect(finish(passkey.signIn(made))).rejects.toMatchObject(rejected);
    const { options } = await api.accounts.beginPasskeyRegistration();
    await expect(finish(passkey.signIn(options))).rejects.toMatchObject(rejected);
  });

  test('a counter that goes back says that the passkey was copied', async () => {
    const { passkey } = await withPasskey();
    await finish(passkey.signIn(await begin(), { counter: 10 }));
    for (const counter of [9, 10])
      await expect(finish(passkey.signIn(await begin(), { counter }))).rejects.toMatchObject(rejected);
    expect((await finish(passkey.signIn(await begin(), { counter: 11 }))).state).toBe('signed-in');
  });

  test('an authenticator without a counter shows 0 each time', async () => {
    const { passkey } = await withPasskey({ counter: 0 });
    for (let at = 0; at < 2; at += 1)
      expect((await finish(passkey.signIn(await begin(), { counter: 0 }))).state).toBe('signed-in');
  });

  test("another passkey's signature under this id is refused", async () => {
    const { passkey } = await withPasskey();
    const other = createPasskey(world.url).signIn(await begin());
    await expect(finish({ ...other, id: passkey.id, rawId: passkey.id })).rejects.toMatchObject(rejected);
  });

  test('someone who is suspended does not come in', async () => {
    const { passkey, id } = await withPasskey();
    await world.admin.api.accounts.changeStaffStatus({ staffId: id, status: 'suspended' });
    await expect(finish(passkey.signIn(await begin()))).rejects.toMatchObject(rejected);
  });

  test.each<[string, (honest: Json) => Json]>([
    ['nothing', () => ({})],
    ['no response', ({ id }) => ({ id, response: null })],
    ['client data that is not JSON', (honest) => ({ ...honest, response: { clientDataJSON: 'AAAA' } })],
    ['an id with a NUL', (honest) => ({ ...honest, id: '\u0000', rawId: '\u0000' })],
    ['an id that is no string', (honest) => ({ ...honest, id: { $ne: null } })],
    [
      'a signature that is none',
      (honest) => ({ ...honest, response: { ...(honest.response as Json), signature: 'AA' } }),
    ],
  ])('%s is refused with the same code', async (_what, spoil) => {
    const { passkey } = await withPasskey();
    await expect(finish(spoil(passkey.signIn(await begin())))).rejects.toMatchObject(rejected);
  });
});

describe('removing', () => {
  test('a removed passkey opens nothing', async () => {
    const { api, passkey } = await withPasskey();
    expect((await api.accounts.removePasskey({ passkeyId: passkey.id })).passkeys).toEqual([]);
    await expect(finish(passkey.signIn(await begin()))).rejects.toMatchObject(rejected);
  });

  test('the last way to sign in stays', async () => {
    const { api, id, passkey } = await withPasskey();
    await world.database.pool.query('update staff set password_hash = null where id = $1', [id]);
    await expect(api.accounts.removePasskey({ passkeyId: passkey.id })).rejects.toMatchObject({
      code: 'LAST_CREDENTIAL',
    });
    expect((await api.accounts.getMe()).passkeys).toHaveLength(1);
  });

  test("a colleague's passkey does not exist for others, and an id with a NUL is none", async () => {
    const { passkey } = await withPasskey();
    const remove = (passkeyId: string) => world.admin.api.accounts.removePasskey({ passkeyId });
    await expect(remove(passkey.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(remove('\u0000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await finish(passkey.signIn(await begin()))).state).toBe('signed-in');
  });

  test('a recovery link keeps passkeys, and with --reset-second-factor it removes them', async () => {
    const { email, passkey } = await withPasskey();
    const recover = async (...more: string[]) => {
      const { stdout } = await staffCommand(world, ['reset', '--email', email, ...more]);
      const token = stdout.trim().split('#')[1] ?? '';
      await openBrowser(world.url).api.accounts.acceptLink({ token, name: 'Ben', password: 'seven grey herons' });
    };
    await recover();
    expect((await finish(passkey.signIn(await begin()))).state).toBe('signed-in');
    await recover('--reset-second-factor');
    await expect(finish(passkey.signIn(await begin()))).rejects.toMatchObject(rejected);
  });
});
