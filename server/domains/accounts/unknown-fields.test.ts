import { contract } from '@gatehouse/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';

/** Columns and fields that nobody may set by adding them to a body (mass assignment, ASVS 5.0 V15.3.3). */
const extras = { role: 'admin', id: crypto.randomUUID(), status: 'active', email_verified_at: '2026-01-01T00:00:00Z' };

/** What an operation needs to be otherwise right, so that only the extra field is wrong. */
const right: Record<string, Record<string, unknown>> = {
  inspectLink: { token: 'x'.repeat(43) },
  acceptLink: { token: 'x'.repeat(43), name: 'Eve', email: 'eve@mail.example', password: 'seven grey herons' },
  signIn: { email: 'eve@mail.example', password: 'seven grey herons' },
  confirmSecondFactor: { code: '123456' },
  finishPasskeySignIn: { response: {} },
  changePassword: { password: 'seven grey herons' },
  confirmTotp: { code: '123456' },
  finishPasskeyRegistration: { name: 'Key', response: {} },
  inviteStaff: { email: 'eve@mail.example', role: 'agent', language: 'en' },
  changeRole: { role: 'agent' },
  changeStaffStatus: { status: 'active' },
  startVisit: { language: 'en' },
  identify: { identity: 'a.b.c', language: 'en' },
  requestClaim: { email: 'eve@mail.example', language: 'en' },
  confirmClaim: { email: 'eve@mail.example', code: '12345678', language: 'en' },
  startConversation: { clientId: crypto.randomUUID(), language: 'en', text: 'hi' },
  writeMessage: { clientId: crypto.randomUUID(), text: 'hi' },
};

const operations = (['accounts', 'channels'] as const).flatMap((domain) =>
  Object.entries(contract[domain]).map(([name, procedure]) => ({
    domain,
    name,
    route: procedure['~orpc'].route as { method: string; path: string },
  })),
);

let world: World;
let customerToken: string;
beforeAll(async () => {
  world = await createWorld();
  customerToken = (await world.visitor()).token;
});
afterAll(() => world?.stop());

describe.each(operations)('$domain.$name', ({ domain, name, route }) => {
  const fields = Object.entries(extras).filter(([field]) => !(field in (right[name] ?? {})));

  test.each(fields)('refuses the extra field %s', async (field, value) => {
    const path = route.path.replaceAll(/\{\w+\}/g, world.admin.id);
    const given = { ...right[name], [field]: value };
    const inQuery = route.method === 'GET';
    const query = inQuery ? `?${field}=${encodeURIComponent(value)}` : '';
    const response = await fetch(`${world.url}/api${path}${query}`, {
      method: route.method,
      headers: {
        origin: world.url,
        ...(domain === 'accounts' ? { cookie: world.admin.cookie } : { authorization: `Bearer ${customerToken}` }),
        ...(inQuery ? {} : { 'content-type': 'application/json' }),
      },
      ...(inQuery ? {} : { body: JSON.stringify(given) }),
    });
    const body = (await response.json()) as { code: string; data: { fields: { code: string }[] } };
    expect(body.code).toBe('UNKNOWN_FIELD');
    expect(response.status).toBe(400);
  });
});

test('nothing of all that came about', async () => {
  const { rows } = await world.database.pool.query('select email, role, status from staff');
  expect(rows).toEqual([{ email: world.admin.email, role: 'admin', status: 'active' }]);
  const verified = await world.database.pool.query('select 1 from customer where email_verified_at is not null');
  expect(verified.rowCount).toBe(0);
});
