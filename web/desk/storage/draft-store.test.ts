import { expect, test, vi } from 'vitest';
import { emptyDraft } from './draft.ts';
import { createDraftStore } from './draft-store.ts';

test('keeps drafts apart by person and conversation, also where there is no storage', () => {
  const mine = createDraftStore('me');
  mine.change('a', (draft) => ({ ...draft, reply: 'one' }));
  expect(mine.get('a').reply).toBe('one');
  expect(mine.get('b')).toEqual(emptyDraft);
  expect(createDraftStore('me').get('a').reply).toBe('one');
  expect(createDraftStore('you').get('a')).toEqual(emptyDraft);
});

test('forgets an empty draft and tells who looks', () => {
  const store = createDraftStore('someone');
  const told = vi.fn();
  const stop = store.subscribe(told);
  store.change('a', (draft) => ({ ...draft, note: 'x' }));
  store.change('a', (draft) => ({ ...draft, note: '' }));
  stop();
  store.change('a', (draft) => ({ ...draft, note: 'y' }));
  expect(told).toHaveBeenCalledTimes(2);
  store.change('a', () => emptyDraft);
  expect(createDraftStore('someone').get('a')).toEqual(emptyDraft);
});

test('the same draft is the same object until it changes', () => {
  const store = createDraftStore('stable');
  expect(store.get('a')).toBe(store.get('a'));
});
