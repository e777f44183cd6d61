import { expect, test } from 'vitest';
import { createTitleBadge } from './title-badge.ts';

test('counts before the title and restores it', () => {
  const page = { title: 'Harbor' };
  const show = createTitleBadge(page);
  show(0);
  expect(page.title).toBe('Harbor');
  show(2);
  expect(page.title).toBe('(2) Harbor');
  show(3);
  expect(page.title).toBe('(3) Harbor');
  show(0);
  expect(page.title).toBe('Harbor');
});

test('keeps what the host page has set meanwhile, numbers in brackets too', () => {
  const page = { title: 'Harbor' };
  const show = createTitleBadge(page);
  show(1);
  page.title = '(7) Transfers';
  show(2);
  expect(page.title).toBe('(2) (7) Transfers');
  show(0);
  expect(page.title).toBe('(7) Transfers');
});
