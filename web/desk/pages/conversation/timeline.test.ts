import type { StaffEvent } from '@gatehouse/contract/desk';
import { describe, expect, test } from 'vitest';
import { buildTimeline } from './timeline.ts';

const lin = { kind: 'staff', id: 'lin', name: 'Lin' } as const;
const event = (seq: number, at: string, more: object = {}) =>
  ({
    seq,
    at: `2026-11-${at}:00.000Z`,
    author: { kind: 'customer' },
    kind: 'message',
    text: 'x',
    ...more,
  }) as StaffEvent;
const send = (clientId: string) =>
  ({ conversationId: 'c', clientId, kind: 'message', text: 'x', createdAt: 0 }) as const;
const kinds = (items: ReturnType<typeof buildTimeline>) => items.map(({ kind }) => kind);

test('an empty log is an empty timeline', () => {
  expect(buildTimeline([], [], [])).toEqual([]);
});

test('each day of the reader has one line', () => {
  const events = [event(1, '23T23:30'), event(2, '24T00:30'), event(3, '24T12:00')];
  expect(kinds(buildTimeline(events, [], [], 'UTC'))).toEqual(['day', 'text', 'day', 'text', 'text']);
  expect(kinds(buildTimeline(events, [], [], 'Asia/Shanghai'))).toEqual(['day', 'text', 'text', 'text']);
});

describe('a text continues the one before', () => {
  const continued = (second: StaffEvent) => {
    const last = buildTimeline([event(1, '24T08:00', { author: lin }), second], [], [], 'UTC').at(-1);
    return last?.kind === 'text' && last.continued;
  };
  test.each([
    ['of the same author, soon after', event(2, '24T08:05', { author: lin }), true],
    ['but not after a pause', event(2, '24T08:06', { author: lin }), false],
    ['but not of someone else', event(2, '24T08:01'), false],
    ['but not of another kind', event(2, '24T08:01', { author: lin, kind: 'note' }), false],
    ['but not across midnight', event(2, '25T08:00', { author: lin }), false],
  ])('%s', (_, second, expected) => {
    expect(continued(second)).toBe(expected);
  });
});

test('what is on its way stands once, under the same key before and after', () => {
  const pending = buildTimeline([event(1, '24T08:00')], [send('a'), send('b')], [], 'UTC');
  expect(kinds(pending)).toEqual(['day', 'text', 'pending', 'pending']);
  const committed = buildTimeline(
    [event(1, '24T08:00'), event(2, '24T08:01', { author: lin, clientId: 'a' })],
    [send('a'), send('b')],
    [],
    'UTC',
  );
  expect(kinds(committed)).toEqual(['day', 'text', 'text', 'pending']);
  expect(committed[2]?.key).toBe(pending[2]?.key);
});

test("a customer's client id does not take the place of a text of ours", () => {
  const items = buildTimeline(
    [event(1, '24T08:00', { clientId: 'a' }), event(2, '24T08:00', { author: lin, clientId: 'a' })],
    [],
    [],
    'UTC',
  );
  expect(new Set(items.map(({ key }) => key)).size).toBe(3);
});

test('refused texts come last, and lines of status between texts', () => {
  const items = buildTimeline(
    [
      event(1, '24T08:00', { kind: 'opened' }),
      event(2, '24T08:00'),
      event(3, '24T08:01', { kind: 'status', author: lin }),
    ],
    [],
    [{ clientId: 'r', kind: 'message', text: 'x', code: 'CONVERSATION_CLOSED' }],
    'UTC',
  );
  expect(kinds(items)).toEqual(['day', 'line', 'text', 'line', 'refused']);
});
