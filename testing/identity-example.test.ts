import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiClient } from './clients.ts';
import { createWorld, type World } from './world.ts';

interface User {
  id: string;
  name?: string;
  email?: string;
  language?: string;
}

const secret = 'a shared secret of more than 32 characters';
const keys = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let signIdentity: (user: User, brand: string, key: string) => Promise<string>;
let world: World;

beforeAll(async () => {
  ({ signIdentity } = await import(new URL('../docs/examples/sign-identity.mjs', import.meta.url).href));
  world = await createWorld({
    BRAND_NAME: 'Harbor Wallet',
    IDENTITY_SECRET: secret,
    IDENTITY_PUBLIC_KEY: keys.publicKey,
  });
});
afterAll(() => world?.stop());

const identify = (identity: string) => apiClient(world.url).channels.identify({ identity, language: 'en' });

test.each([
  ['HS256', secret],
  ['EdDSA', keys.privateKey],
])(
  'an identity that the guide signs with %s is taken, and names the same person each time',
  async (_algorithm, key) => {
    const user = { id: 'user-17', name: 'Ada', email: 'ada@example.org', language: 'zh-CN' };
    const first = await identify(await signIdentity(user, 'Harbor Wallet', key));
    expect(first.customer).toMatchObject({
      name: 'Ada',
      email: 'ada@example.org',
      identity: 'host',
      language: 'zh-CN',
    });
    const again = await identify(await signIdentity({ id: user.id }, 'Harbor Wallet', key));
    expect(again.customer.id).toBe(first.customer.id);
  },
);

test.each([
  ['another brand', 'Other Wallet', secret],
  ['another secret', 'Harbor Wallet', `${secret}!`],
  ['the public key as a secret', 'Harbor Wallet', keys.publicKey.replace('-----BEGIN', ' -----BEGIN')],
])('an identity for %s is refused', async (_why, brand, key) => {
  await expect(identify(await signIdentity({ id: 'user-17' }, brand, key))).rejects.toMatchObject({
    code: 'IDENTITY_REJECTED',
  });
});
