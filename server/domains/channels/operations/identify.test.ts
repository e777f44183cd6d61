import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiClient } from '../../../../testing/clients.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

const brand = 'Harbor Wallet';
const secret = 'a shared secret of more than 32 characters';
const newKeys = () =>
  generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const ed25519 = newKeys();
const rejected = { code: 'IDENTITY_REJECTED' };
const now = () => Math.floor(Date.now() / 1000);

let world: World;
beforeAll(async () => {
  world = await createWorld({
    BRAND_NAME: brand,
    IDENTITY_SECRET: secret,
    IDENTITY_PUBLIC_KEY: ed25519.publicKey,
  });
});
afterAll(() => world?.stop());

type Change = Record<string, unknown>;
const claims = (change: Change = {}): JWTPayload => ({
  sub: 'user-17',
  aud: brand,
  iat: now(),
  exp: now() + 600,
  ...change,
});
const hs256 = (change?: Change, key = secret) =>
  new SignJWT(claims(change)).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(key));
const edDsa = (change?: Change, key = ed25519.privateKey) =>
  new SignJWT(claims(change)).setProtectedHeader({ alg: 'EdDSA' }).sign(createPrivateKey(key));
const identify = (identity: string, on = world) => apiClient(on.url).channels.identify({ identity, language: 'en' });

describe('a signed identity', () => {
  test.each([
    ['HS256', hs256],
    ['EdDSA', edDsa],
  ])('with %s names the same customer every time', async (_algorithm, sign) => {
    const first = await identify(await sign({ name: 'Ada', email: 'ada@mail.example', lang: 'zh-CN' }));
    expect(first.customer).toMatchObject({
      name: 'Ada',
      email: 'ada@mail.example',
      identity: 'host',
      language: 'zh-CN',
    });
    const again = await identify(await sign());
    expect(again.customer).toMatchObject({ id: first.customer.id, name: 'Ada' });
    expect(again.token).not.toBe(first.token);
    const other = await identify(await sign({ sub: 'user-18' }));
    expect(other.customer.id).not.toBe(first.customer.id);
  });

  test('opens the same cases on every device, and not those of another user', async () => {
    const open = async (sub: string) => {
      const { token } = await identify(await edDsa({ sub }));
      return apiClient(world.url, { token }).channels;
    };
    const { conversation } = await (await open('case-owner')).startConversation({
      clientId: crypto.randomUUID(),
      language: 'en',
      text: 'Where is my transfer?',
    });
    const wanted = { conversationId: conversation.id };
    expect((await (await open('case-owner')).getMyConversation(wanted)).id).toBe(conversation.id);
    await expect((await open('somebody')).getMyConversation(wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('leaves out a name or address that cannot be shown, and lets the person in', async () => {
    const bad = { name: 'Ada\r\nBcc: x@evil.example', email: 'not an address', lang: 7 };
    const { customer } = await identify(await hs256({ ...bad, sub: 'user-19' }));
    expect(customer).toMatchObject({ name: null, email: null, language: 'en' });
  });

  test('what its customer types does not change what the wallet vouches for', async () => {
    const { token } = await identify(await hs256({ sub: 'user-20', name: 'Ada', email: 'ada@mail.example' }));
    const { channels } = apiClient(world.url, { token });
    const typed = { name: 'Mallory', email: 'mallory@mail.example' };
    await channels.startConversation({ clientId: crypto.randomUUID(), language: 'en', text: 'hi', ...typed });
    expect((await channels.resumeVisit()).customer).toMatchObject({ name: 'Ada', email: 'ada@mail.example' });
  });
});

describe('an identity is refused', () => {
  const tampered = async () => {
    const [header, , signature] = (await hs256()).split('.');
    const payload = Buffer.from(JSON.stringify(claims({ sub: 'user-1' }))).toString('base64url');
    return [header, payload, signature].join('.');
  };
  const faults: [string, () => Promise<string> | string][] = [
    ['that is signed HS256 with the public key (algorithm confusion)', () => hs256({}, ed25519.publicKey)],
    ['that is signed HS256 with the public key, trimmed', () => hs256({}, ed25519.publicKey.trim())],
    ['that is not signed', () => new UnsecuredJWT(claims()).encode()],
    [
      'that is not signed, alg in capitals',
      async () => `${Buffer.from('{"alg":"NONE"}').toString('base64url')}.${(await hs256()).split('.')[1]}.`,
    ],
    ['that is signed with another secret', () => hs256({}, `${secret}!`)],
    ['that is signed with another key', () => edDsa({}, newKeys().privateKey)],
    ['whose claims were changed', tampered],
    ['that is for another brand', () => edDsa({ aud: 'Other Wallet' })],
    ['that is for nobody', () => edDsa({ aud: [] })],
    ['that lives longer than 24 hours', () => hs256({ exp: now() + 24 * 3_600 + 1 })],
    ['that has expired', () => hs256({ iat: now() - 600, exp: now() - 120 })],
    ['that was issued in the future', () => hs256({ iat: now() + 300, exp: now() + 600 })],
    ['without an end', () => hs256({ exp: undefined })],
    ['without a beginning', () => hs256({ iat: undefined })],
    ['without a user', () => hs256({ sub: undefined })],
    ['with an empty user', () => hs256({ sub: '' })],
    ['with a user longer than 128 characters', () => hs256({ sub: 'x'.repeat(129) })],
    ['with a NUL in the user', () => hs256({ sub: 'user\u0000' })],
    ['with broken Unicode in the user', () => hs256({ sub: 'user\ud800' })],
    ['that is no JWT', () => 'a.b.c'],
    ['that is empty', () => ''],
  ];
  test.each(faults)('%s', async (_what, make) => {
    await expect(identify(await make())).rejects.toMatchObject(rejected);
  });

  test('where no key is set, whoever signed it', async () => {
    const keyless = await createWorld({ BRAND_NAME: brand });
    try {
      for (const identity of [
        await hs256(),
        await edDsa(),
        await hs256({}, 'null'),
        new UnsecuredJWT(claims()).encode(),
      ])
        await expect(identify(identity, keyless)).rejects.toMatchObject(rejected);
    } finally {
      await keyless.stop();
    }
  });

  test('where only the public key is set and it is used as a secret', async () => {
    const asymmetric = await createWorld({ BRAND_NAME: brand, IDENTITY_PUBLIC_KEY: ed25519.publicKey });
    try {
      await expect(identify(await hs256({}, ed25519.publicKey), asymmetric)).rejects.toMatchObject(rejected);
      expect((await identify(await edDsa(), asymmetric)).customer.identity).toBe('host');
    } finally {
      await asymmetric.stop();
    }
  });
});
