import { describe, expect, test } from 'vitest';
import { newSiteWorld } from './testing/browse.ts';

const hostile = `</title></textarea><script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

describe('language', () => {
  test.each([
    ['/', 'zh-TW,en;q=0.5', 'zh-CN'],
    ['/', 'en-GB', 'en'],
    ['/?lang=en', 'zh-CN', 'en'],
    ['/?lang=nonsense', 'zh-CN', 'zh-CN'],
  ])('%s for %s is in %s', async (path, accepted, language) => {
    const page = await newSiteWorld().newBrowser().get(path, { 'accept-language': accepted });
    expect(page.html).toContain(`<html lang="${language}">`);
    expect(page.headers.get('content-language')).toBe(language);
  });

  test('a choice is remembered, and both languages are linked', async () => {
    const browser = newSiteWorld().newBrowser();
    const chosen = await browser.get('/?lang=zh-CN');
    expect(chosen.headers.get('set-cookie')).toBe('gh_lang=zh-CN; Path=/; Max-Age=31536000; SameSite=Lax; Secure');
    const later = await browser.get('/');
    expect(later.html).toContain('<html lang="zh-CN">');
    expect(later.html).toContain('hreflang="en" href="https://support.example/?lang=en"');
  });
});

describe('every page', () => {
  test.each(['/', '/cases', '/claim', '/privacy', '/nothing'])(
    '%s has no inline script, no inline style and a nonce',
    async (path) => {
      for (const language of ['en', 'zh-CN']) {
        const { html } = await newSiteWorld().newBrowser().get(path, { 'accept-language': language });
        expect(html).toMatch(/^<!doctype html><html lang/);
        expect(html).toContain('<style nonce="test-nonce">');
        expect(html.match(/<script/g)?.length ?? 0).toBe(
          html.match(/<script type="module" src="\/assets\//g)?.length ?? 0,
        );
        expect(html).not.toMatch(/ style="| on\w+="|javascript:|undefined|\[object/);
        expect(html.match(/<h1/g)).toHaveLength(1);
      }
    },
  );

  test('is not kept by caches that others share', async () => {
    const { headers } = await newSiteWorld().newBrowser().get('/');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('Cookie, Accept-Language');
  });
});

describe('hostile text', () => {
  const isHarmless = (html: string) => {
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  };

  test.each(['text', 'subject', 'name', 'email'])('in the field %s comes back as text', async (field) => {
    const { html } = await newSiteWorld()
      .newBrowser()
      .post('/', { text: 'help', email: 'nobody', [field]: hostile });
    isHarmless(html);
    expect(html).toContain('&lt;script');
  });

  test('in a case is shown as text, by customer and team alike', async () => {
    const { server, newBrowser } = newSiteWorld();
    const browser = newBrowser();
    const sent = await browser.post('/', { form: crypto.randomUUID(), text: hostile, subject: hostile });
    server.reply(server.cases[0]?.view.id ?? '', hostile);
    const page = await browser.follow(sent);
    isHarmless(page.html);
    expect(page.html.match(/&lt;script/g)?.length).toBeGreaterThanOrEqual(3);
    isHarmless((await browser.get('/cases')).html);
  });

  test('in addresses, cookies and the claim is harmless', async () => {
    const browser = newSiteWorld().newBrowser();
    isHarmless((await browser.get(`/${encodeURIComponent(hostile)}?lang=${encodeURIComponent(hostile)}`)).html);
    isHarmless((await browser.post('/claim', { email: hostile })).html);
    browser.cookies.set('gh_claim', encodeURIComponent(hostile));
    expect((await browser.get('/claim/code')).status).toBe(303);
    await browser.post('/claim', { email: 'a@b.example' });
    isHarmless((await browser.post('/claim/code', { code: hostile })).html);
  });

  test('in the name of the brand is text', async () => {
    const brand = { name: hostile, color: '#2f5fd0', languages: ['en'] as const };
    const { html } = await newSiteWorld({ brand }).newBrowser().get('/');
    isHarmless(html);
  });

  test('in the colour of the brand is refused at the start', () => {
    const brand = { name: 'Harbor', color: hostile, languages: ['en'] as const };
    expect(() => newSiteWorld({ brand })).toThrow(TypeError);
  });
});

describe('what is no page, or breaks', () => {
  test('a reader gets a page, a program gets nothing from the site', async () => {
    const browser = newSiteWorld().newBrowser();
    expect((await browser.get('/nothing')).status).toBe(404);
    await expect(browser.get('/nothing', { accept: 'application/json' })).rejects.toThrow('is no page');
  });

  test('an unforeseen error is reported and told without details', async () => {
    const { server, errors, newBrowser } = newSiteWorld();
    const browser = newBrowser();
    browser.cookies.set('gh_customer', 'token');
    server.breakNext();
    const page = await browser.get('/cases');
    expect(page.status).toBe(500);
    expect(page.html).not.toContain('unforeseen');
    expect(page.html).toContain('Something broke on our side');
    expect(errors).toHaveLength(1);
  });

  test('a server that cannot answer right now says so', async () => {
    const { server, errors, newBrowser } = newSiteWorld();
    const browser = newBrowser();
    browser.cookies.set('gh_customer', 'token');
    server.failNext('UNAVAILABLE');
    expect((await browser.get('/cases')).status).toBe(503);
    expect(errors).toEqual([]);
  });

  test('a form in another encoding, and a POST to a page without a form', async () => {
    const { newBrowser } = newSiteWorld();
    expect((await newBrowser().post('/cases', {})).status).toBe(405);
  });
});
