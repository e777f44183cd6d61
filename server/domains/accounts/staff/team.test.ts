import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../testing/browser.ts';
import type { StaffClient } from '../../../../testing/clients.ts';
import { connectRaw } from '../../../../testing/realtime.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
let supervisor: StaffClient;
beforeAll(async () => {
  world = await createWorld();
  supervisor = await world.staff('supervisor');
});
afterAll(() => world?.stop());

type Client = Pick<StaffClient, 'api'>;
const suspend = (by: Client, staffId: string) => by.api.accounts.changeStaffStatus({ staffId, status: 'suspended' });
const restore = (by: Client, staffId: string) => by.api.accounts.changeStaffStatus({ staffId, status: 'active' });
const demote = (by: Client, staffId: string) => by.api.accounts.changeRole({ staffId, role: 'agent' });
const forbidden = { code: 'FORBIDDEN' };

async function activeAdmins(): Promise<string[]> {
  const { rows } = await world.database.pool.query<{ id: string }>(
    "select id from staff where role = 'admin' and status = 'active' order by id",
  );
  return rows.map(({ id }) => id);
}

describe('the last admin', () => {
  beforeEach(async () => {
    await world.database.pool.query("update staff set role = 'agent' where role = 'admin' and id <> $1", [
      world.admin.id,
    ]);
    await world.database.pool.query("update staff set role = 'admin', status = 'active' where id = $1", [
      world.admin.id,
    ]);
  });

  test('cannot give the role up', async () => {
    await expect(demote(world.admin, world.admin.id)).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    expect(await activeAdmins()).toEqual([world.admin.id]);
  });

  test('is the last one also beside an admin who is suspended', async () => {
    const other = await world.staff('admin');
    await suspend(world.admin, other.id);
    await expect(demote(world.admin, world.admin.id)).rejects.toMatchObject({ code: 'LAST_ADMIN' });
  });

  test('nobody suspends themselves', async () => {
    await world.staff('admin');
    await expect(suspend(world.admin, world.admin.id)).rejects.toMatchObject(forbidden);
  });

  for (const [what, act] of [
    ['demote', demote],
    ['suspend', suspend],
  ] as const) {
    test(`two who ${what} each other at once: one of them stays`, async () => {
      for (let round = 0; round < 3; round += 1) {
        const [one, two] = await Promise.all([world.staff('admin'), world.staff('admin')]);
        await world.database.pool.query("update staff set role = 'agent' where role = 'admin' and not id = any($1)", [
          [one.id, two.id],
        ]);
        const outcomes = await Promise.allSettled([act(one, two.id), act(two, one.id)]);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await activeAdmins()).toHaveLength(1);
        await world.database.pool.query("update staff set role = 'admin' where id = $1", [world.admin.id]);
      }
    });
  }
});

describe('who suspends whom', () => {
  test('a supervisor suspends agents only', async () => {
    const [agent, peer, admin] = await Promise.all([
      world.staff('agent'),
      world.staff('supervisor'),
      world.staff('admin'),
    ]);
    expect((await suspend(supervisor, agent.id)).status).toBe('suspended');
    await expect(suspend(supervisor, peer.id)).rejects.toMatchObject(forbidden);
    await expect(suspend(supervisor, admin.id)).rejects.toMatchObject(forbidden);
  });

  test('an admin lets people back in, a supervisor does not', async () => {
    const agent = await world.staff('agent');
    await suspend(supervisor, agent.id);
    await expect(restore(supervisor, agent.id)).rejects.toMatchObject(forbidden);
    expect((await restore(world.admin, agent.id)).status).toBe('active');
  });

  test('the list says what the viewer may do', async () => {
    const agent = await world.staff('agent');
    const abilitiesFor = async (by: Client, id: string) =>
      (await by.api.accounts.listStaff()).staff.find((member) => member.id === id)?.abilities;
    expect(await abilitiesFor(supervisor, agent.id)).toEqual({ changeRole: false, suspend: true, restore: false });
    expect(await abilitiesFor(supervisor, world.admin.id)).toMatchObject({ suspend: false });
    expect(await abilitiesFor(world.admin, world.admin.id)).toMatchObject({ changeRole: true, suspend: false });
    await suspend(supervisor, agent.id);
    expect(await abilitiesFor(world.admin, agent.id)).toEqual({ changeRole: true, suspend: false, restore: true });
  });
});

test('suspending ends sessions and open connections at once; restoring does not bring them back', async () => {
  const agent = await world.staff('agent');
  const connection = await connectRaw(world.url, { cookie: agent.cookie });
  await suspend(world.admin, agent.id);
  expect((await connection.next('bye')).reason).toBe('SESSION_ENDED');
  await expect(agent.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await restore(world.admin, agent.id);
  await expect(agent.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const { email, password } = agent;
  expect((await openBrowser(world.url).api.accounts.signIn({ email, password })).state).toBe('signed-in');
});

test('another role counts from the next request on', async () => {
  const agent = await world.staff('agent');
  await expect(agent.api.accounts.listStaff()).rejects.toMatchObject(forbidden);
  await world.admin.api.accounts.changeRole({ staffId: agent.id, role: 'supervisor' });
  expect((await agent.api.accounts.listStaff()).staff.length).toBeGreaterThan(0);
  expect((await agent.api.accounts.getMe()).abilities.invite).toEqual(['agent']);
  await demote(world.admin, agent.id);
  await expect(agent.api.accounts.listStaff()).rejects.toMatchObject(forbidden);
});
