import { expect, test } from 'vitest';
import { formKeyIn, newSiteWorld } from '../testing/browse.ts';

test('whoever only looks gets no cookie and leaves no visit', async () => {
  const { server, newBrowser } = newSiteWorld();
  const page = await newBrowser().get('/');
  expect(page.status).toBe(200);
  expect(page.headers.getSetCookie()).toEqual([]);
  expect(server.visits.size).toBe(0);
  expect(page.html).toContain('We never ask for your recovery phrase or private key.');
});

test('asking opens a case in this browser and leads to it by 303', async () => {
  const { server, newBrowser } = newSiteWorld();
  const browser = newBrowser();
  const page = await browser.get('/');
  const sent = await browser.post('/', {
    form: formKeyIn(page),
    text: 'My transfer hangs',
    subject: 'Transfer',
    name: ' ',
    email: 'a@b.example',
  });
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toBe(`/cases/${server.cases[0]?.view.id}?new=1`);
  const [cookie = ''] = sent.headers.getSetCookie();
  expect(cookie).toMatch(/^gh_customer=[\w-]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(server.cases[0]).toMatchObject({ email: 'a@b.example', view: { subject: 'Transfer', channel: 'form' } });

  const opened = await browser.follow(sent);
  expect(opened.html).toContain('My transfer hangs');
  expect(opened.html).toContain('GH-0000-0000');
});

test('without TLS the cookie works without Secure', async () => {
  const browser = newSiteWorld({ secureCookies: false }).newBrowser();
  const sent = await browser.post('/', { form: formKeyIn(await browser.get('/')), text: 'hello' });
  expect(sent.headers.getSetCookie().join()).not.toContain('Secure');
});

test('the same form sent twice at once is one customer and one case', async () => {
  const { server, newBrowser } = newSiteWorld();
  const browser = newBrowser();
  const form = formKeyIn(await browser.get('/'));
  const answers = await Promise.all([1, 2].map(() => browser.post('/', { form, text: 'My transfer hangs' })));
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
  expect(new Set(answers.map(({ headers }) => headers.get('set-cookie'))).size).toBe(1);
  expect(server.cases).toHaveLength(1);
  expect(server.visits.size).toBe(1);
  await browser.post('/', { form, text: 'My transfer hangs' });
  expect(server.cases).toHaveLength(1);
});

test('the same form with another text is another case: nothing that was typed disappears', async () => {
  const { server, newBrowser } = newSiteWorld();
  const browser = newBrowser();
  const form = formKeyIn(await browser.get('/'));
  await browser.post('/', { form, text: 'first' });
  await browser.post('/', { form, text: 'second' });
  expect(server.cases.map(({ view }) => view.preview)).toEqual(['first', 'second']);
  expect(server.visits.size).toBe(1);
});

test('faults stand beside their fields, in a summary and in the title, and the form stays filled', async () => {
  const { server, newBrowser } = newSiteWorld();
  const form = { form: crypto.randomUUID(), text: ' ', subject: 's'.repeat(201), name: 'a\tb', email: 'nobody' };
  const page = await newBrowser().post('/', form);
  expect(page.status).toBe(422);
  expect(page.html).toContain('<title>Please check: ');
  expect(page.html).toMatch(/<div class="summary" role="alert" tabindex="-1" autofocus/i);
  for (const id of ['text', 'subject', 'name', 'email']) {
    expect(page.html).toContain(`href="#${id}"`);
    expect(page.html).toContain(`id="${id}-fault"`);
    expect(page.html).toMatch(
      new RegExp(`id="${id}"[^>]* aria-describedby="[^"]*${id}-fault"[^>]* aria-invalid="true"`),
    );
  }
  expect(page.html).toContain('value="nobody"');
  expect(page.html).toContain(`value="${form.form}"`);
  expect(server.visits.size).toBe(0);
});

test('a text that is too long is told with its length, and comes back whole', async () => {
  const text = 'x'.repeat(10_001);
  const page = await newSiteWorld().newBrowser().post('/', { text });
  expect(page.html).toContain('This has 10001 characters, and 10000 fit into one message.');
  expect(page.html).toContain(text);
});

test('too many requests: told when to come back, with the text in place', async () => {
  const { server, newBrowser } = newSiteWorld();
  server.failNext('RATE_LIMITED', { retryAfterSeconds: 30 });
  const page = await newBrowser().post('/', { text: 'hello there' });
  expect(page.status).toBe(429);
  expect(page.headers.get('retry-after')).toBe('30');
  expect(page.html).toContain('You can try again in 30 seconds.');
  expect(page.html).toContain('hello there');
});

test('a worthless token is replaced when something is sent', async () => {
  const { server, newBrowser } = newSiteWorld();
  const browser = newBrowser();
  browser.cookies.set('gh_customer', 'ended-long-ago');
  expect((await browser.get('/')).status).toBe(200);
  expect((await browser.post('/', { form: crypto.randomUUID(), text: 'hello' })).status).toBe(303);
  expect(server.visits).toContain(browser.cookies.get('gh_customer'));
});

test('the newest cases are at hand', async () => {
  const browser = newSiteWorld().newBrowser();
  for (const text of ['one', 'two', 'three', 'four']) await browser.post('/', { form: crypto.randomUUID(), text });
  const { html } = await browser.get('/');
  expect(html).toContain('See all 4 cases');
  expect(html.match(/class="case"/g)).toHaveLength(3);
});

test('a recovery phrase does not leave, and leads to what to do about it; a password leads nowhere', async () => {
  const browser = newSiteWorld().newBrowser();
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const { status, html } = await browser.post('/', { text: `my words: ${phrase}` });
  expect(status).toBe(422);
  expect(html).not.toContain('sausage');
  expect(html).toMatch(/<a href="\/help\/secret-exposed">What to do when somebody else may have seen it<\/a>/);
  const login = await browser.post('/', { text: 'my password is Tr0ub4dor&3xyz' });
  expect(login.html).not.toContain('secret-exposed');
});
