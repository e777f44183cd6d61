import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../testing/browser.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ BRAND_NAME: 'Harbor Wallet' });
});
afterAll(() => world?.stop());

const signIn = (email: string, password: string) => openBrowser(world.url).api.accounts.signIn({ email, password });

describe('changing the password', () => {
  test('signs all other devices out and keeps this one', async () => {
    const agent = await world.staff('agent');
    const elsewhere = openBrowser(world.url);
    await elsewhere.api.accounts.signIn({ email: agent.email, password: agent.password });
    await agent.api.accounts.changePassword({ password: 'seven grey herons at dusk' });
    await expect(elsewhere.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await agent.api.accounts.getMe()).id).toBe(agent.id);
    await expect(signIn(agent.email, agent.password)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await signIn(agent.email, 'seven grey herons at dusk')).state).toBe('signed-in');
  });

  test.each([
    ['PASSWORD_TOO_SHORT', 'fourteen chars'],
    ['PASSWORD_COMMON', 'Password12345678'],
    ['PASSWORD_COMMON', 'HarborWallet2026!'],
  ])('answers %s to %s', async (code, password) => {
    await expect(world.admin.api.accounts.changePassword({ password })).rejects.toMatchObject({ code });
  });

  test('refuses the own address', async () => {
    const agent = await world.staff('agent');
    const { email } = agent;
    await expect(agent.api.accounts.changePassword({ password: email })).rejects.toMatchObject({
      code: 'PASSWORD_COMMON',
    });
  });

  test('takes 256 characters and not more', async () => {
    const agent = await world.staff('agent');
    const password = 'long password; '.repeat(20).slice(0, 256);
    await agent.api.accounts.changePassword({ password });
    expect((await signIn(agent.email, password)).state).toBe('signed-in');
    await expect(agent.api.accounts.changePassword({ password: `${password}!` })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('keeps spaces at both ends', async () => {
    const agent = await world.staff('agent');
    const password = '  seven grey herons  ';
    await agent.api.accounts.changePassword({ password });
    await expect(signIn(agent.email, password.trim())).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await signIn(agent.email, password)).state).toBe('signed-in');
  });

  test('takes the same password from every keyboard (NFKC)', async () => {
    const agent = await world.staff('agent');
    await agent.api.accounts.changePassword({ password: 'Caf\u00e9 \ufb01nance \uff21\uff22 grey' });
    expect((await signIn(agent.email, 'Cafe\u0301 finance AB grey')).state).toBe('signed-in');
  });
});
