import { describe, expect, test } from 'vitest';
import {
  type Draft,
  editRefused,
  emptyDraft,
  isEmptyDraft,
  joinDrafts,
  readDraft,
  withoutRefused,
  withRefused,
} from './draft.ts';

const send = { conversationId: 'c', clientId: '1', kind: 'message', text: 'Hello', createdAt: 0 } as const;

test('a draft survives storage', () => {
  const draft = withRefused({ ...emptyDraft, mode: 'note', note: 'check this' }, send, 'CONVERSATION_CLOSED');
  expect(readDraft(JSON.stringify(draft))).toEqual(draft);
});

test.each([null, '', '{', '3', 'null', '[]', '{"reply":4,"refused":[{"clientId":1}]}'])(
  '%j is an empty draft',
  (stored) => {
    expect(readDraft(stored)).toEqual(emptyDraft);
  },
);

describe('a refused text', () => {
  const draft = withRefused({ ...emptyDraft, reply: 'typed since' }, send, 'TEXT_TOO_LONG');

  test('is kept once, however often it is reported', () => {
    expect(withRefused(draft, send, 'TEXT_TOO_LONG')).toBe(draft);
    expect(isEmptyDraft({ ...draft, reply: '' })).toBe(false);
  });

  test('goes back before what was typed since', () => {
    expect(editRefused(draft, '1')).toEqual({ ...emptyDraft, reply: 'Hello\n\ntyped since' });
    expect(editRefused({ ...draft, reply: '' }, '1').reply).toBe('Hello');
  });

  test('of a note goes back to the note', () => {
    const noted = withRefused(emptyDraft, { ...send, kind: 'note' }, 'NOT_FOUND');
    expect(editRefused(noted, '1')).toEqual({ ...emptyDraft, mode: 'note', note: 'Hello' });
  });

  test('that is unknown changes nothing', () => {
    expect(editRefused(draft, 'unknown')).toBe(draft);
  });

  test('can be discarded', () => {
    expect(withoutRefused(draft, '1')).toEqual({ ...emptyDraft, reply: 'typed since' });
  });
});

test('what was kept elsewhere and what was typed here both stay', () => {
  const refused = { ...send, code: 'REPLY_CROSSED' as const };
  const kept: Draft = { mode: 'note', reply: 'from the phone', note: 'same', refused: [refused] };
  expect(joinDrafts(kept, emptyDraft)).toEqual(kept);
  expect(joinDrafts(kept, { mode: 'reply', reply: 'from here', note: 'same', refused: [refused] })).toEqual({
    mode: 'reply',
    reply: 'from the phone\n\nfrom here',
    note: 'same',
    refused: [refused],
  });
});
