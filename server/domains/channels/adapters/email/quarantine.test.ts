import { randomUUID } from 'node:crypto';
import { eventually } from '@gatehouse/testing/eventually';
import { freePort } from '@gatehouse/testing/free-port';
import { rawMail, sendRaw } from '@gatehouse/testing/mail-sender';
import { jobsDone } from '@gatehouse/testing/outbox';
import { createWorld, type World } from '@gatehouse/testing/world';
import { afterAll, beforeAll, expect, it } from 'vitest';

const mailbox = 'support@harbor.example';
let world: World;
let port: number;
beforeAll(async () => {
  port = await freePort();
  world = await createWorld({ MAIL_FROM: mailbox, MAIL_IN_SMTP_PORT: String(port), MAIL_IN_HOST: '127.0.0.1' });
});
afterAll(() => world.stop());

async function newsletter(subject: string): Promise<string> {
  const id = `${randomUUID()}@news.example`;
  const fields = {
    'Message-ID': `<${id}>`,
    From: 'News <news@news.example>',
    To: mailbox,
    Subject: subject,
    'List-Id': '<news.example>',
  };
  await sendRaw(port, { from: 'bounce@news.example', to: mailbox }, rawMail(fields, 'Buy!'));
  return eventually(async () => {
    const { mails } = await world.admin.api.mail.listQuarantine({});
    return mails.find((mail) => mail.subject === subject)?.id;
  });
}
const stateOf = async (mailId: string) => {
  const { rows } = await world.database.pool.query<{ state: string; conversation_id: string | null }>(
    'select state, conversation_id from mail_message where id = $1',
    [mailId],
  );
  return rows[0];
};

it('shows what waits for a person, masked, and takes their word for it', async () => {
  const mailId = await newsletter('Offer one');
  const { mails, count } = await world.admin.api.mail.listQuarantine({});
  expect(mails.find(({ id }) => id === mailId)).toMatchObject({
    reason: 'automatic',
    route: 'smtp',
    sender: 'n•••@n•••.example',
    canBeFiled: true,
  });
  expect(count).toBe(mails.length);
  await world.admin.api.mail.settleQuarantined({ mailId, decision: 'file' });
  const filed = await eventually(async () => {
    const row = await stateOf(mailId);
    return row?.state === 'filed' && row;
  });
  const { events } = await world.admin.api.desk.listEvents({ conversationId: filed.conversation_id as never });
  expect(events).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'message', text: 'Buy!' })]));
});

it('tries again with the same end, and puts away what nobody wants, without losing it', async () => {
  const mailId = await newsletter('Offer two');
  await world.admin.api.mail.settleQuarantined({ mailId, decision: 'try-again' });
  await eventually(async () => (await stateOf(mailId))?.state === 'quarantined');
  await world.admin.api.mail.settleQuarantined({ mailId, decision: 'discard' });
  expect((await stateOf(mailId))?.state).toBe('discarded');
  await expect(world.admin.api.mail.settleQuarantined({ mailId, decision: 'file' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const { source } = await world.admin.api.mail.readMailSource({ mailId, reason: 'Was it a customer?' });
  expect(source).toContain('Subject: Offer two');
});

it('pages through many, each once', async () => {
  await Promise.all(Array.from({ length: 5 }, (_, at) => newsletter(`Page ${at}`)));
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await world.admin.api.mail.listQuarantine({ limit: 2, ...(after ? { after } : {}) });
    seen.push(...page.mails.map(({ id }) => id));
    after = page.mails.at(-1)?.id;
    if (!page.more) break;
  }
  const { count } = await world.admin.api.mail.listQuarantine({});
  expect(seen).toHaveLength(count);
  expect(new Set(seen).size).toBe(count);
});

it('writes down who decided, and who read a source and why', async () => {
  const mailId = await newsletter('Offer three');
  const agent = await world.staff('agent');
  await expect(agent.api.mail.readMailSource({ mailId, reason: 'curious' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await world.admin.api.mail.readMailSource({ mailId, reason: 'Is it a bomb?' });
  await agent.api.mail.settleQuarantined({ mailId, decision: 'discard' });
  await jobsDone(world);
  const { entries } = await world.admin.api.trust.listAudit({});
  expect(entries.slice(0, 2).map(({ actor, action, reason }) => [actor.id, action, reason])).toEqual(
    expect.arrayContaining([
      [agent.id, 'mail-discarded', 'automatic'],
      [world.admin.id, 'mail-source-read', 'Is it a bomb?'],
    ]),
  );
});
