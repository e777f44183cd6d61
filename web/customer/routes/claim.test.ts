import { expect, test } from 'vitest';
import { newSiteWorld, type SiteWorld } from '../testing/browse.ts';

async function leaveCase(world: SiteWorld): Promise<void> {
  await world.newBrowser().post('/', { form: crypto.randomUUID(), text: 'My transfer hangs', email: 'wang@b.example' });
}

test('a mailed code brings the cases to this browser', async () => {
  const world = newSiteWorld();
  await leaveCase(world);
  const browser = world.newBrowser();
  const asked = await browser.post('/claim', { email: ' Wang@B.example ' });
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/claim/code']);
  expect(asked.headers.get('set-cookie')).toMatch(
    /^gh_claim=[^;]+; Max-Age=900; Path=\/claim; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(world.server.claims).toEqual(['wang@b.example']);
  expect((await browser.follow(asked)).html).toContain('wang@b.example');

  const entered = await browser.post('/claim/code', { code: '1234 5678' });
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/cases?claimed=1']);
  expect(browser.cookies.has('gh_claim')).toBe(false);
  const cases = await browser.follow(entered);
  expect(cases.html).toContain('Done. 1 case of your mailbox can now be opened here.');
  expect(cases.html).toContain('My transfer hangs');
});

test('the mail address stands in no address of a page', async () => {
  const browser = newSiteWorld().newBrowser();
  const asked = await browser.post('/claim', { email: 'wang@b.example' });
  expect(asked.headers.get('location')).not.toContain('wang');
});

test.each([
  ['12345', 422, 'Enter the eight digits of the code.'],
  ['87654321', 400, 'This code is wrong, already used or expired.'],
])('the code %s is told beside its field', async (code, status, words) => {
  const browser = newSiteWorld().newBrowser();
  await browser.post('/claim', { email: 'wang@b.example' });
  const page = await browser.post('/claim/code', { code });
  expect(page.status).toBe(status);
  expect(page.html).toContain(words);
  expect(page.html).toContain('id="code-fault"');
});

test('the code page without an address leads back', async () => {
  const browser = newSiteWorld().newBrowser();
  expect((await browser.get('/claim/code')).headers.get('location')).toBe('/claim');
  expect((await browser.post('/claim/code', { code: '12345678' })).headers.get('location')).toBe('/claim');
});

test('an address that is none stays in the form', async () => {
  const { server, newBrowser } = newSiteWorld();
  const page = await newBrowser().post('/claim', { email: 'wang at b' });
  expect(page.status).toBe(422);
  expect(page.html).toContain('value="wang at b"');
  expect(server.claims).toEqual([]);
});

test('whoever has cases here is told what becomes of them', async () => {
  const browser = newSiteWorld().newBrowser();
  expect((await browser.get('/claim')).html).not.toContain('This browser opens cases already.');
  await browser.post('/', { form: crypto.randomUUID(), text: 'hello' });
  expect((await browser.get('/claim')).html).toContain('This browser opens cases already.');
});
