import { describe, expect, it } from 'vitest';
import { newSiteWorld } from '../testing/browse.ts';
import { standInHelp } from '../testing/stand-in-help.ts';
import { troubledStatus } from '../testing/stand-in-status.ts';

const troubled = () => newSiteWorld({ help: () => standInHelp([], null, troubledStatus) }).newBrowser();

describe('the status page', () => {
  it('is quiet where nothing is known, and claims no more than that', async () => {
    const { html } = await newSiteWorld().newBrowser().get('/status');
    expect(html).toContain('No trouble is known right now.');
    expect(html).not.toContain('class="trouble"');
    expect(html).toContain('href="/status.atom?lang=en"');
  });

  it('tells what is out of order, with its updates, in each language', async () => {
    const { html } = await troubled().get('/status');
    expect(html).toContain('Withdrawals on Tron are paused &lt;b>');
    expect(html.indexOf('is catching up')).toBeLessThan(html.indexOf('We are looking into it'));
    expect((await troubled().get('/status?lang=zh-CN')).html).toContain('节点落后了。');
  });

  it('has a banner on every other page', async () => {
    expect((await troubled().get('/help')).html).toContain(`href="/status#${troubledStatus.open[0]?.id}"`);
    expect((await troubled().get('/status')).html).not.toContain('class="trouble"');
  });
});

describe('the feed', () => {
  it('is Atom with one entry per update, escaped, in the language of its address', async () => {
    const { headers, html } = await troubled().get('/status.atom?lang=en');
    expect(headers.get('content-type')).toContain('application/atom+xml');
    expect(html.match(/<entry>/g)).toHaveLength(2);
    expect(html).toContain('Withdrawals on Tron are paused &lt;b&gt; · Cause found');
    expect(html).toContain('fell behind &amp; is');
    expect((await troubled().get('/status.atom?lang=zh-CN')).html).toContain('xml:lang="zh-CN"');
    expect((await troubled().get('/status.atom')).headers.get('location')).toBe('/status.atom?lang=en');
  });
});
