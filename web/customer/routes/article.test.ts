import { describe, expect, it } from 'vitest';
import { newSiteWorld } from '../testing/browse.ts';
import { standInHelp, type Vote } from '../testing/stand-in-help.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const address = '/help/forgot-password';

function world() {
  const votes: Omit<Vote, 'slug'>[] = [];
  return { votes, browser: newSiteWorld({ help: () => standInHelp(votes) }).newBrowser() };
}

describe('did this help', () => {
  it('is asked under an article, in the language of the reader', async () => {
    const { browser } = world();
    expect((await browser.get(address)).html).toContain('Did this help?');
    expect((await browser.get(`${address}?lang=zh-CN`)).html).toContain('这篇帮上忙了吗？');
  });

  it('thanks for a yes, by a form alone', async () => {
    const { browser, votes } = world();
    const sent = await browser.post(address, { helped: 'yes' });
    expect(sent.status).toBe(303);
    const { html } = await browser.follow(sent);
    expect(html).toContain('Thank you, that is noted.');
    expect(html).toContain('noindex');
    expect(votes).toMatchObject([{ helped: true, language: 'en' }]);
  });

  it('shows after a no how to go on: a person, a related article, another search', async () => {
    const { browser } = world();
    const { html } = await browser.follow(await browser.post(address, { helped: 'no' }));
    const [, section = ''] = /<section[^>]*id="helped"([\s\S]*?)<\/section>/.exec(html) ?? [];
    expect(section).toContain('href="/"');
    expect(section).toContain('href="/help/account-locked"');
    expect(section).toContain('name="question"');
    expect(section).toContain('name="reason"');
  });

  it('counts a browser as one reader, also where the form is sent twice before it has a cookie', async () => {
    const { browser, votes } = world();
    const form = /name="form" value="([^"]+)"/.exec((await browser.get(address)).html)?.[1] ?? '';
    await browser.post(address, { form, helped: 'no' });
    browser.cookies.clear();
    await browser.post(address, { form, helped: 'no' });
    await browser.post(address, { helped: 'no', reason: 'Where is the button?' });
    expect(new Set(votes.map(({ reader }) => reader))).toEqual(new Set([form]));
    expect(votes.at(-1)?.reason).toBe('Where is the button?');
  });

  it('holds a secret back and sends nothing', async () => {
    const { browser, votes } = world();
    const { status, html } = await browser.post(address, { helped: 'no', reason: phrase });
    expect(status).toBe(422);
    expect(html).toContain('This looks like a recovery phrase');
    expect(html).not.toContain('sausage');
    expect(html).toContain('href="/help/secret-exposed"');
    expect(votes).toEqual([]);
  });

  it('says when to try again, and keeps what was written', async () => {
    const browser = newSiteWorld({ help: () => standInHelp([], 'RATE_LIMITED') }).newBrowser();
    const { status, headers, html } = await browser.post(address, { helped: 'no', reason: 'No pictures.' });
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('30');
    expect(html).toContain('No pictures.');
  });

  it('is not asked about what is no article', async () => {
    expect((await world().browser.post('/help/no-such-thing', { helped: 'yes' })).status).toBe(404);
  });
});
