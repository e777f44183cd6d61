import { describe, expect, it } from 'vitest';
import { newSiteWorld } from '../testing/browse.ts';

const browser = () => newSiteWorld().newBrowser();

describe('the help centre', () => {
  it('lists what there is, and can be found by search engines', async () => {
    const { status, html } = await browser().get('/help');
    expect(status).toBe(200);
    expect(html).toContain('href="/help/forgot-password"');
    expect(html).not.toContain('noindex');
  });

  it('suggests articles, and always a person', async () => {
    const { html } = await browser().post('/help', { question: 'password gone' });
    expect(html).toContain('These may answer it');
    expect(html).toMatch(/None of these → <a href="\/">Ask a person/);
  });

  it('says when it has no answer, and what a question without words is', async () => {
    expect((await browser().post('/help', { question: 'weather' })).html).toContain('No article answers this');
    expect((await browser().post('/help', { question: '  ' })).status).toBe(422);
  });
});

describe('for search engines', () => {
  it('names every page and article, in each language', async () => {
    const { html, headers } = await browser().get('/sitemap.xml');
    expect(headers.get('content-type')).toContain('application/xml');
    expect(html).toContain('<loc>https://support.example/help/forgot-password</loc>');
    expect(html).toContain('hreflang="zh-CN" href="https://support.example/verify?lang=zh-CN"');
  });

  it('says where the list is, and what is private', async () => {
    const { html } = await browser().get('/robots.txt');
    expect(html).toContain('Sitemap: https://support.example/sitemap.xml');
    expect(html).toContain('Disallow: /cases');
  });
});

describe('an article', () => {
  it('is shown with its callout, its date, related ones and structured data', async () => {
    const { html } = await browser().get('/help/forgot-password');
    expect(html).toMatch(/data-kind="WARNING"[\s\S]*Careful[\s\S]*Never share it\./);
    expect(html).toContain('2026-11-26');
    expect(html).toContain('href="/help/account-locked"');
    const [, data = ''] = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Article', headline: 'I forgot my password', inLanguage: 'en' });
  });

  it('leads only to pages that this site has, and to those of the tools that it names', async () => {
    const { html } = await browser().get('/help/forgot-password');
    expect(html).toContain('<a href="/">sign-in</a>');
    expect(html).toContain('the <a href="/doctor">doctor</a>');
    expect(html).toContain('the <a href="/status">status</a>');
  });

  it('brings no script, no picture and no address of a script', async () => {
    const { html } = await browser().get('/help/forgot-password');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('href="javascript');
    expect(html).not.toContain('elsewhere.example/x.png"');
  });

  it('that is not there is a page that says so', async () => {
    expect((await browser().get('/help/no-such-thing')).status).toBe(404);
  });
});
