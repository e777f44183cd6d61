import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../testing/browser.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

const password = 'correct horse battery staple';
const tokenOf = (link: string | null) => link?.split('#')[1] ?? '';
const accept = (token: string, email = 'owner@team.example') =>
  openBrowser(world.url).api.accounts.acceptLink({ token, name: 'Owner', email, password });

test('there is no owner link once there is an admin', async () => {
  expect(await world.running.ownerLink()).toBeNull();
});

describe('before there is an admin', () => {
  beforeEach(async () => {
    await world.database.pool.query('delete from staff');
  });

  test('the link makes an admin, once', async () => {
    const token = tokenOf(await world.running.ownerLink());
    expect(await accept(token)).toMatchObject({ state: 'signed-in', me: { role: 'admin' } });
    await expect(accept(token, 'second@team.example')).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });

  test('the link works for 24 hours', async () => {
    const token = tokenOf(await world.running.ownerLink());
    const { rows } = await world.database.pool.query<{ hours: number }>(
      "select extract(epoch from expires_at - created_at)::float / 3600 as hours from staff_link where used_at is null and kind = 'owner'",
    );
    expect(rows).toEqual([{ hours: 24 }]);
    await world.database.pool.query("update staff_link set expires_at = now() - interval '1 second'");
    await expect(accept(token)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });

  test('a new start replaces the link', async () => {
    const older = tokenOf(await world.running.ownerLink());
    const newer = tokenOf(await (await world.neighbour()).ownerLink());
    await expect(accept(older)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    expect((await accept(newer)).state).toBe('signed-in');
  });

  test('two browsers at once make one admin', async () => {
    const token = tokenOf(await world.running.ownerLink());
    const outcomes = await Promise.allSettled(['one', 'two'].map((name) => accept(token, `${name}@team.example`)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await world.database.pool.query('select role from staff');
    expect(rows).toEqual([{ role: 'admin' }]);
  });

  test('looking at the page or at the link uses nothing up', async () => {
    const token = tokenOf(await world.running.ownerLink());
    expect((await fetch(`${world.url}/desk/link`)).status).toBeLessThan(500);
    const browser = openBrowser(world.url);
    for (let at = 0; at < 3; at += 1) {
      expect(await browser.api.accounts.inspectLink({ token })).toMatchObject({ kind: 'owner', email: null });
    }
    expect((await accept(token)).state).toBe('signed-in');
  });

  test('the first admin has to say an address', async () => {
    const token = tokenOf(await world.running.ownerLink());
    const nameless = openBrowser(world.url).api.accounts.acceptLink({ token, name: 'Owner', password });
    await expect(nameless).rejects.toMatchObject({ code: 'WRONG_TYPE' });
    expect((await accept(token)).state).toBe('signed-in');
  });
});
