import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../testing/postgres.ts';
import { type ServerProcess, startServerProcess } from '../../../../testing/server-process.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

const password = 'correct horse battery staple';

/** The attributes of each cookie that the answer sets, in lower case. */
function cookiesOf(response: Response): Record<string, string[]> {
  return Object.fromEntries(
    response.headers.getSetCookie().map((line) => {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      return [pair.split('=')[0], attributes.map((attribute) => attribute.toLowerCase())];
    }),
  );
}

function post(url: string, path: string, origin: string, body: unknown): Promise<Response> {
  return fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
}

let world: World;
let database: FreshDatabase;
let server: ServerProcess;
beforeAll(async () => {
  world = await createWorld();
  database = await freshDatabase();
  server = await startServerProcess({ env: { DATABASE_URL: database.url, BASE_URL: 'https://support.example' } });
});
afterAll(async () => {
  await world?.stop();
  await server?.kill('SIGTERM');
  await database?.drop();
});

test('the cookie of a session is out of reach for scripts and other sites', async () => {
  const response = await post(world.url, '/staff/session', world.url, { email: world.admin.email, password });
  const attributes = cookiesOf(response).gh_staff ?? [];
  expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
  expect(attributes.some((attribute) => attribute.startsWith('domain'))).toBe(false);
});

test('over https it is bound to the host and to TLS, and works only under that name', async () => {
  const origin = 'https://support.example';
  expect(server.ownerLink).toMatch(/^https:\/\/support\.example\/desk\/link#/);
  const token = server.ownerLink?.split('#')[1];
  const accepted = await post(server.url, '/staff/links/accept', origin, {
    token,
    name: 'Ada',
    email: 'ada@team.example',
    password,
  });
  expect(accepted.status).toBe(200);
  const attributes = cookiesOf(accepted)['__Host-gh_staff'] ?? [];
  expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/', 'secure']));
  expect(attributes.some((attribute) => attribute.startsWith('domain'))).toBe(false);

  const value = accepted.headers
    .getSetCookie()
    .find((line) => line.startsWith('__Host-gh_staff='))
    ?.split(/[=;]/)[1];
  const me = (cookie: string) => fetch(`${server.url}/api/staff/me`, { headers: { origin, cookie } });
  expect((await me(`__Host-gh_staff=${value}`)).status).toBe(200);
  expect((await me(`gh_staff=${value}`)).status).toBe(401);
});
