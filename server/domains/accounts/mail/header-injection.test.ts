import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiClient } from '../../../../testing/clients.ts';
import { jobsDone, mailsTo } from '../../../../testing/outbox.ts';
import { createWorld, type World } from '../../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.stop());

const ends = ['\r\n', '\n', '\r', '%0d%0a', '\u2028', '\u0000'];
const injected = ends.map((end) => [JSON.stringify(end), `${end}Bcc: mallory@evil.example`] as const);
const refused = { code: expect.stringMatching(/^(INVALID_INPUT|CONTROL_CHARACTERS)$/) };

test.each(injected)('an address with %s is refused wherever mail goes to it', async (_end, tail) => {
  const email = `ada@mail.example${tail}`;
  const visitor = await world.visitor();
  await expect(world.admin.api.accounts.inviteStaff({ email, role: 'agent', language: 'en' })).rejects.toMatchObject(
    refused,
  );
  await expect(apiClient(world.url).channels.requestClaim({ email, language: 'en' })).rejects.toMatchObject(refused);
  await expect(
    visitor.api.channels.startConversation({ clientId: randomUUID(), language: 'en', text: 'hi', email }),
  ).rejects.toMatchObject(refused);
});

test.each(injected.filter(([, tail]) => !tail.startsWith('%')))(
  'a name or subject with %s is refused',
  async (_end, tail) => {
    const { api } = await world.visitor();
    const asking = { clientId: randomUUID(), language: 'en', text: 'hi' } as const;
    await expect(api.channels.startConversation({ ...asking, name: `Ada${tail}` })).rejects.toMatchObject(refused);
    await expect(api.channels.startConversation({ ...asking, subject: `Hi${tail}` })).rejects.toMatchObject(refused);
  },
);

test('what customers and the team type is in no mail at all', async () => {
  const email = 'ada@mail.example';
  const { api } = await world.visitor();
  const typed = { name: 'Click evil.example', subject: 'Click evil.example', text: 'Click evil.example' };
  await api.channels.startConversation({ clientId: randomUUID(), language: 'en', email, ...typed });
  await api.channels.requestClaim({ email, language: 'en' });
  await world.admin.api.accounts.inviteStaff({ email, role: 'agent', language: 'zh-CN' });
  await jobsDone(world);
  const mails = await mailsTo(world, email);
  expect(mails).toHaveLength(2);
  for (const { headers, text } of mails) {
    expect(headers + text).not.toContain('evil.example');
    expect(headers.match(/^(To|From|Subject|Bcc|Cc):/gim)).toHaveLength(3);
  }
});
