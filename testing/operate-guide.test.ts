import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

test('the guide for operators names every variable of the configuration, and no other', async () => {
  const [guide, config] = await Promise.all([read('../docs/operate.md'), read('../server/platform/config/config.ts')]);
  const known = [...config.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name]) => name);
  const table = guide.slice(guide.indexOf('| variable |'), guide.indexOf('## The team'));
  const rows = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const told = rows.flatMap((cell) => [...cell.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name));
  expect(told.toSorted()).toEqual(known.toSorted());
});
