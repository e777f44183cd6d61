import { describe, expect, it } from 'vitest';
import { newSiteWorld } from '../testing/browse.ts';
import { waitingId } from '../testing/stand-in-chains.ts';

const look = (value: string) => newSiteWorld().newBrowser().post('/doctor', { value, chain: 'auto' });

describe('the page that says where the money is', () => {
  it('asks for an id, and names the networks', async () => {
    const { status, html } = await newSiteWorld().newBrowser().get('/doctor');
    expect(status).toBe(200);
    expect(html).toContain('Transaction id or explorer link');
    expect(html).toContain('<option value="tron">TRON</option>');
    expect(html).toContain('<option value="Harbor Exchange">Harbor Exchange</option>');
  });

  it('says first where the money is, then what to do, and how it is known', async () => {
    const { html } = await look(` ${waitingId} `);
    const order = ['Waiting', 'because its fee is low', 'between 12 min', 'What you can do', 'Careful', 'How we know'];
    const places = order.map((words) => html.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toContain('our node');
  });

  it('leads to a person, with the finding in the case', async () => {
    const { html } = await look(waitingId);
    expect(html).toMatch(new RegExp(`name="text" value="[^"]*${waitingId}[^"]*because its fee is low`));
  });

  it('takes an id from a link', async () => {
    const { html } = await newSiteWorld().newBrowser().get(`/doctor?tx=${waitingId}&chain=nowhere`);
    expect(html).toContain('because its fee is low');
  });

  it.each([
    ['address', 'This is an address, not a transaction id.'],
    ['address', 'Character 34 is'],
    ['broken', 'it cannot be right'],
    ['block', 'This is the id of a block'],
    ['doge', 'We cannot look into this network yet.'],
    ['hello', 'This does not look like a transaction id.'],
  ])('%s: %s', async (value, headline) => {
    expect((await look(value)).html).toContain(headline);
  });

  it('holds back what opens a wallet, and does not show it again', async () => {
    const phrase = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
    const { status, html } = await look(phrase);
    expect(status).toBe(422);
    expect(html).not.toContain('abandon abandon');
    expect(html).toContain('/help/secret-exposed');
  });

  it('asks for something where nothing was pasted', async () => {
    const { status, html } = await look('  ');
    expect(status).toBe(422);
    expect(html).toContain('Paste the id of the transfer first.');
  });
});
