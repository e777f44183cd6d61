import type { Role } from '@gatehouse/contract/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../../testing/browser.ts';
import type { StaffClient } from '../../../../testing/clients.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
let supervisor: StaffClient;
beforeAll(async () => {
  world = await createWorld();
  supervisor = await world.staff('supervisor');
});
afterAll(() => world?.stop());

const password = 'correct horse battery staple';
let people = 0;
const newAddress = () => `invited-${++people}@team.example`;
const invite = async (by: StaffClient, email: string, role: Role = 'agent') => {
  const { invitation, link } = await by.api.accounts.inviteStaff({ email, role, language: 'en' });
  return { id: invitation.id, token: link.split('#')[1] ?? '' };
};
const accept = (token: string) => openBrowser(world.url).api.accounts.acceptLink({ token, name: 'New', password });

describe('who invites whom', () => {
  test.each(['agent', 'supervisor', 'admin'] as const)('an admin invites as %s', async (role) => {
    const { token } = await invite(world.admin, newAddress(), role);
    expect(await accept(token)).toMatchObject({ me: { role } });
  });

  test('a supervisor invites agents only', async () => {
    expect(await accept((await invite(supervisor, newAddress())).token)).toMatchObject({ me: { role: 'agent' } });
    for (const role of ['supervisor', 'admin'] as const) {
      await expect(invite(supervisor, newAddress(), role)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('a supervisor neither sees nor withdraws invitations of higher roles', async () => {
    const email = newAddress();
    const { id, token } = await invite(world.admin, email, 'admin');
    const { invitations } = await supervisor.api.accounts.listStaff();
    expect(invitations.map((each) => each.email)).not.toContain(email);
    await expect(supervisor.api.accounts.withdrawInvitation({ invitationId: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await accept(token)).state).toBe('signed-in');
  });

  test('a supervisor does not replace the invitation of a higher role with a lower one', async () => {
    const email = newAddress();
    const { token } = await invite(world.admin, email, 'admin');
    await expect(invite(supervisor, email)).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
    expect(await accept(token)).toMatchObject({ me: { role: 'admin' } });
  });
});

describe('an invitation', () => {
  test('is not for someone who is on the team, whatever the case of the letters', async () => {
    await expect(invite(world.admin, world.admin.email.toUpperCase())).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
  });

  test('fixes the address: another one that is typed does not count', async () => {
    const email = newAddress();
    const { token } = await invite(world.admin, email);
    const browser = openBrowser(world.url);
    await browser.api.accounts.acceptLink({ token, name: 'New', email: 'other@team.example', password });
    expect((await browser.api.accounts.getMe()).email).toBe(email);
  });

  test('is worth nothing once withdrawn', async () => {
    const { id, token } = await invite(supervisor, newAddress());
    await supervisor.api.accounts.withdrawInvitation({ invitationId: id });
    await expect(accept(token)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });

  test('is worth nothing after 7 days', async () => {
    const { id, token } = await invite(world.admin, newAddress());
    const moved = await world.database.pool.query(
      "update staff_link set expires_at = now() - interval '1 second' where id = $1 and expires_at = created_at + interval '7 days'",
      [id],
    );
    expect(moved.rowCount).toBe(1);
    await expect(accept(token)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });

  test('is replaced by a newer one to the same mailbox', async () => {
    const email = newAddress();
    const older = await invite(world.admin, email, 'admin');
    const newer = await invite(world.admin, email, 'agent');
    await expect(accept(older.token)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await accept(newer.token)).toMatchObject({ me: { role: 'agent' } });
  });

  test('lets one in, also when it is opened five times at once', async () => {
    const { token } = await invite(world.admin, newAddress());
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => accept(token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'LINK_EXPIRED' });
    }
  });
});
