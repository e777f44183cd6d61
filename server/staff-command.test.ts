import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { acceptLink, apiClient } from '../testing/clients.ts';
import { connectRaw } from '../testing/realtime.ts';
import { startServerProcess } from '../testing/server-process.ts';
import { staffCommand } from '../testing/staff-command.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

const staff = (...args: string[]) => staffCommand(world, args);
const signIn = (email: string, password: string) => apiClient(world.url).accounts.signIn({ email, password });

test('create prints a link alone on stdout, and whoever opens it has the role', async () => {
  const { code, stdout } = await staff('create', '--email', 'Grace@Team.example', '--role', 'supervisor');
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^${world.url}/desk/link#[\\w-]{43}\\n$`));
  const grace = await acceptLink(world.url, stdout.trim(), { name: 'Grace' });
  expect(await grace.api.accounts.getMe()).toMatchObject({ email: 'grace@team.example', role: 'supervisor' });
});

test('create for someone of the team is refused with a sentence', async () => {
  const refused = await staff('create', '--email', world.admin.email, '--role', 'admin');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('has this address already');
});

test('list and sessions name people and devices, and never a hash, a secret or a token', async () => {
  const table = await staff('list');
  expect(table.stdout).toContain(world.admin.email);
  const people = JSON.parse((await staff('list', '--json')).stdout) as object[];
  const ada = people.find((person) => 'email' in person && person.email === world.admin.email);
  expect(Object.keys(ada ?? {}).sort()).toEqual(
    ['email', 'id', 'lastSeenAt', 'name', 'role', 'secondFactor', 'status'].sort(),
  );
  const sessions = await staff('sessions', '--email', world.admin.email, '--json');
  expect(JSON.parse(sessions.stdout)).toMatchObject([{ signedInWith: 'link' }]);
  const { rows } = await world.database.pool.query<{ hash: string; token: string }>(
    "select password_hash as hash, encode(token_hash, 'hex') as token from staff join staff_session s on s.staff_id = staff.id",
  );
  for (const { hash, token } of rows) {
    for (const secret of [hash, token]) expect(table.stdout + sessions.stdout).not.toContain(secret);
  }
});

test('reset gives a link for a new password', async () => {
  const agent = await world.staff('agent');
  const { stdout } = await staff('reset', '--email', agent.email);
  await acceptLink(world.url, stdout.trim(), { name: 'Still me' });
  await expect(agent.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('suspend signs out at once, on the running server too, and gives conversations back; restore lets in again', async () => {
  const agent = await world.staff('agent');
  const visitor = await world.visitor();
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: crypto.randomUUID(),
    language: 'en',
    text: 'Where is my transfer?',
  });
  await agent.api.desk.assignConversation({ conversationId: conversation.id, staffId: agent.id });
  const connection = await connectRaw(world.url, { cookie: agent.cookie });

  expect((await staff('suspend', '--email', agent.email)).code).toBe(0);
  expect((await connection.next('bye')).reason).toBe('SESSION_ENDED');
  await expect(signIn(agent.email, agent.password)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  await vi.waitFor(
    async () => {
      const found = await world.admin.api.desk.getConversation({ conversationId: conversation.id });
      expect(found.assignee).toBeNull();
    },
    { timeout: 10_000 },
  );

  expect((await staff('restore', '--email', agent.email)).code).toBe(0);
  expect((await signIn(agent.email, agent.password)).state).toBe('signed-in');
});

test('sessions --end signs someone out everywhere', async () => {
  const agent = await world.staff('agent');
  expect((await staff('sessions', '--email', agent.email, '--end')).code).toBe(0);
  await expect(agent.api.accounts.getMe()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await staff('sessions', '--email', agent.email)).stderr).toBe('Signed in nowhere.\n');
});

test('unlock ends the wait after wrong passwords', async () => {
  const agent = await world.staff('agent');
  for (let at = 0; at < 10; at += 1) await signIn(agent.email, 'not the password').catch(() => {});
  await expect(signIn(agent.email, agent.password)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect((await staff('unlock', '--email', agent.email)).code).toBe(0);
  expect((await signIn(agent.email, agent.password)).state).toBe('signed-in');
});

test('the last admin cannot be suspended from here either', async () => {
  const refused = await staff('suspend', '--email', world.admin.email);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toBe('This is the last active admin. Make someone else an admin first.\n');
});

test('an address of nobody is refused, in the language of the terminal', async () => {
  const refused = await staffCommand(world, ['unlock', '--email', 'nobody@team.example'], { LANG: 'zh_CN.UTF-8' });
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^团队里没有人用这个邮箱/);
});

test('wrong usage ends with 2 and changes nothing', async () => {
  const wrong = await staff('suspend', '--email', world.admin.email, '--yes');
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/^"--yes" is not known here\.\n\nUsage: gatehouse staff/);
});

test('a database that does not answer, and a faulty configuration, are refused with a sentence', async () => {
  const unreachable = await staffCommand(world, ['list'], { DATABASE_URL: 'postgres://127.0.0.1:1/none' });
  expect(unreachable.code).toBe(1);
  expect(unreachable.stderr).toMatch(/^The database does not answer/m);
  const faulty = await staffCommand(world, ['list'], { SECRET_KEY: 'short' });
  expect(faulty.code).toBe(1);
  expect(faulty.stderr).toContain('SECRET_KEY: needs 32 bytes in base64');
});

test('it joins the embedded Postgres of a running server, and leaves it running', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-staff-'));
  const server = await startServerProcess({ dataDir });
  try {
    const owner = await acceptLink(server.url, server.ownerLink ?? '', { name: 'Ada', email: 'ada@team.example' });
    const { code, stdout } = await staffCommand(world, ['list', '--json'], { DATABASE_URL: '', DATA_DIR: dataDir });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ email: 'ada@team.example', role: 'admin' }]);
    expect((await owner.api.accounts.getMe()).role).toBe('admin');
  } finally {
    await server.kill('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
});
