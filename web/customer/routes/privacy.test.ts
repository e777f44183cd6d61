import { expect, test } from 'vitest';
import { newSiteWorld } from '../testing/browse.ts';

test('forgetting ends the visit, takes the cookie and what the browser kept', async () => {
  const { server, newBrowser } = newSiteWorld();
  const browser = newBrowser();
  expect((await browser.get('/privacy')).html).not.toContain('<form');
  await browser.post('/', { form: crypto.randomUUID(), text: 'hello' });
  expect((await browser.get('/privacy')).html).toContain('Forget me in this browser');

  await browser.post('/help/forgot-password', { helped: 'yes' });
  expect(browser.cookies.has('gh_reader')).toBe(true);

  const unsure = await browser.post('/privacy', {});
  expect(unsure.status).toBe(422);
  expect(server.visits.size).toBe(1);

  const sure = await browser.post('/privacy', { confirm: 'yes' });
  expect(sure.status).toBe(303);
  expect(sure.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(server.visits.size).toBe(0);
  expect(browser.cookies.has('gh_customer')).toBe(false);
  expect(browser.cookies.has('gh_reader')).toBe(false);
  expect((await browser.follow(sure)).html).toContain('This browser no longer opens your cases.');
  expect((await browser.get('/cases')).html).toContain('There are no cases in this browser yet.');
});

test('a visit that has ended already is forgotten just the same', async () => {
  const browser = newSiteWorld().newBrowser();
  browser.cookies.set('gh_customer', 'ended-long-ago');
  expect((await browser.post('/privacy', { confirm: 'yes' })).status).toBe(303);
  expect(browser.cookies.has('gh_customer')).toBe(false);
});
