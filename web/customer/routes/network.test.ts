import { expect, it } from 'vitest';
import { newSiteWorld } from '../testing/browse.ts';

it('says how busy each network is, and where nobody can tell', async () => {
  const { status, html } = await newSiteWorld().newBrowser().get('/network');
  expect(status).toBe(200);
  expect(html).toContain('Transfers with a low fee wait for some blocks.');
  expect(html).toContain('Fees of the newest 3 blocks: from 3 sat/vB to 14 sat/vB');
  expect(html).toContain('No estimate');
});
