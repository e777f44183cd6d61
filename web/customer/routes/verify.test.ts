import { describe, expect, it } from 'vitest';
import { newSiteWorld } from '../testing/browse.ts';
import { genuineCode } from '../testing/stand-in-trust.ts';

const check = (value: string) => newSiteWorld().newBrowser().post('/verify', { value });

describe('the page that says what is official', () => {
  it('lists the official channels and what is never used', async () => {
    const { status, html } = await newSiteWorld().newBrowser().get('/verify');
    expect(status).toBe(200);
    expect(html).toContain('harborwallet.example');
    expect(html).toContain('phone calls');
  });

  it.each([
    ['help@harborwallet.example', 'Yes, this is ours.'],
    ['+86 400 123 4567', 'We never use this kind of contact.'],
    ['harborwalet.example', 'made to look like it'],
    ['somewhere.example', 'This is not one of our channels.'],
    [genuineCode, 'Lin of our team wrote this reply'],
    [genuineCode.replace('X4TQ', 'X4TA'), 'There is no reply of ours with this code.'],
  ])('%s: %s', async (value, headline) => {
    expect((await check(value)).html).toContain(headline);
  });

  it('takes a code from its link, and shows what was pasted as text only', async () => {
    const world = newSiteWorld();
    expect((await world.newBrowser().get(`/verify?code=${genuineCode}`)).html).toContain('Lin of our team');
    const { html } = await check('<img src=x onerror=alert(1)>.example');
    expect(html).not.toContain('<img src=x');
  });

  it('offers to report what is not ours, as a case with what was pasted in it', async () => {
    const { html } = await check('harborwalet.example');
    expect(html).toContain('Report this impostor');
    expect(html).toMatch(/name="text" value="[^"]*harborwalet\.example"/);
    expect((await check('help@harborwallet.example')).html).not.toContain('Report this impostor');
  });

  it('asks for something where nothing was pasted', async () => {
    const { status, html } = await check('   ');
    expect(status).toBe(422);
    expect(html).toContain('Paste something first');
  });
});
