import { expect, test } from 'vitest';
import { en } from '../messages/en.ts';
import { formKeyIn, newSiteWorld } from '../testing/browse.ts';
import { holdSecrets } from './hold-secrets.ts';

const phrase = 'army van defense carry jealous true garbage claim echo media make crunch';

test('a certain secret is masked, named, and passes on nobody’s word', async () => {
  const held = await holdSecrets(`my words are ${phrase}, help`, en, true);
  expect(held).toMatchObject({ certain: true, masked: 'my words are ••••, help' });
  expect(held?.fault).toContain('new wallet now');
});

test('a likely one passes when its writer says that it is none', async () => {
  const misspelt = phrase.replace('jealous', 'jelous');
  expect(await holdSecrets(misspelt, en, false)).toMatchObject({ certain: false, masked: misspelt });
  expect(await holdSecrets(misspelt, en, true)).toBeNull();
  expect(await holdSecrets('Where is my transfer?', en, false)).toBeNull();
});

test('nothing of a form that holds one is stored or shown again', async () => {
  const world = newSiteWorld();
  const browser = world.newBrowser();
  const form = formKeyIn(await browser.get('/'));
  const answer = await browser.post('/', { form, text: `please restore ${phrase}` });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('whoever sees it can take everything');
  expect(answer.html).not.toContain('jealous');
  expect(world.server.cases).toEqual([]);
});
