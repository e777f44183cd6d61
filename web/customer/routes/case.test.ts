import { expect, test } from 'vitest';
import { type Browser, formKeyIn, newSiteWorld, type SiteWorld } from '../testing/browse.ts';

async function openCase(world: SiteWorld, text = 'My transfer hangs'): Promise<{ browser: Browser; id: string }> {
  const browser = world.newBrowser();
  await browser.post('/', { form: crypto.randomUUID(), text });
  return { browser, id: world.server.cases.at(-1)?.view.id ?? '' };
}

test('says where the case is, what happens next, and everything that was said', async () => {
  const world = newSiteWorld();
  const { browser, id } = await openCase(world);
  expect((await browser.get(`/cases/${id}`)).html).toContain('it is their turn');
  world.server.reply(id, 'Which network did you use?');
  world.server.setStatus(id, 'pending');
  const { html } = await browser.get(`/cases/${id}`);
  expect(html).toContain('The team has answered and is waiting for your reply.');
  expect(html).toContain('Which network did you use?');
  expect(html).toContain('Lin');
  expect(html).toContain('data-through="4"');
});

test('a reply is posted and shown, once however often it is sent', async () => {
  const world = newSiteWorld();
  const { browser, id } = await openCase(world);
  const reply = { form: formKeyIn(await browser.get(`/cases/${id}`)), text: 'It was TRC-20' };
  const sent = await browser.post(`/cases/${id}`, reply);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/cases/${id}#latest`]);
  await browser.post(`/cases/${id}`, reply);
  expect(world.server.cases[0]?.events.filter(({ kind }) => kind === 'message')).toHaveLength(2);
});

test('a case of somebody else looks like one that does not exist, and a text written for it is given back', async () => {
  const world = newSiteWorld();
  const { id } = await openCase(world, 'private matter');
  const stranger = world.newBrowser();
  const answers = [
    await stranger.get(`/cases/${id}`),
    await stranger.get('/cases/not-an-id'),
    await stranger.get(`/cases/${crypto.randomUUID()}`),
    await (await openCase(world)).browser.get(`/cases/${id}`),
  ];
  for (const { status, html } of answers) {
    expect(status).toBe(404);
    expect(html).not.toContain('private matter');
  }
  const posted = await stranger.post(`/cases/${id}`, { text: 'my long story' });
  expect(posted.status).toBe(404);
  expect(posted.html).toContain('my long story</textarea>');
  expect(world.server.cases[0]?.events).toHaveLength(2);
});

test('a closed case can be read and leads to a new one', async () => {
  const world = newSiteWorld();
  const { browser, id } = await openCase(world);
  world.server.setStatus(id, 'closed');
  const { html } = await browser.get(`/cases/${id}`);
  expect(html).toContain('This case is closed.');
  expect(html).not.toContain('<textarea');
  expect(html).toMatch(/<a class="button primary" id="start-new" href="\/">/);
});

test('a case that closes while somebody writes gives the text back', async () => {
  const world = newSiteWorld();
  const { browser, id } = await openCase(world);
  world.server.setStatus(id, 'closed');
  const page = await browser.post(`/cases/${id}`, { text: 'one more thing' });
  expect(page.status).toBe(409);
  expect(page.html).toContain('This conversation is closed.');
  expect(page.html).toContain('one more thing</textarea>');
  expect(page.html).toContain('Send it as a new case');
  const sent = await browser.post('/', { form: formKeyIn(page), text: 'one more thing' });
  expect(sent.status).toBe(303);
});

test('an empty reply is told beside its field', async () => {
  const { browser, id } = await openCase(newSiteWorld());
  const page = await browser.post(`/cases/${id}`, { text: '  ' });
  expect(page.status).toBe(422);
  expect(page.html).toContain('id="text-fault"');
});

test('a long log is read page by page, and every message is on exactly one of them', async () => {
  const world = newSiteWorld();
  const { browser, id } = await openCase(world);
  for (let number = 1; number <= 450; number += 1) world.server.reply(id, `answer ${number}.`);
  let path = `/cases/${id}`;
  const read: string[] = [];
  for (;;) {
    const { html } = await browser.get(path);
    read.push(...[...html.matchAll(/answer \d+\./g)].map(([text]) => text));
    const earlier = /href="([^"]+\?before=\d+)"/.exec(html)?.[1];
    if (!earlier) break;
    path = earlier;
  }
  expect(path).toContain('before=');
  expect(read).toHaveLength(450);
  expect(new Set(read).size).toBe(450);
});
