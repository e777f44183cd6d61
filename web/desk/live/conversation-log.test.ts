import type { StaffEvent } from '@gatehouse/contract/desk';
import { describe, expect, test } from 'vitest';
import { acknowledge, openLog, prepend, receive } from './conversation-log.ts';

const message = (seq: number, text = `text ${seq}`) =>
  ({ seq, at: '2026-11-24T08:00:00.000Z', author: { kind: 'customer' }, kind: 'message', text }) as StaffEvent;
const seqs = (log: { events: StaffEvent[] }) => log.events.map(({ seq }) => seq);
const log = openLog({ events: [message(5), message(6)], more: true });

test('an opened log knows how far it reaches', () => {
  expect(log).toMatchObject({ through: 6, earlier: true });
  expect(openLog({ events: [], more: false })).toEqual({ events: [], through: 0, earlier: false });
});

describe('receiving', () => {
  test('adds what is new', () => {
    const next = receive(log, [message(7), message(8)], 8);
    expect(seqs(next)).toEqual([5, 6, 7, 8]);
    expect(next.through).toBe(8);
  });

  test('moves on where a position holds nothing for us', () => {
    expect(receive(log, [], 9)).toMatchObject({ through: 9, events: log.events });
  });

  test('changes nothing where nothing is new', () => {
    expect(receive(log, [], 6)).toBe(log);
  });

  test('drops doubles', () => {
    expect(seqs(receive(log, [message(6), message(7)], 7))).toEqual([5, 6, 7]);
  });
});

test('older pages go in front', () => {
  const next = prepend(log, { events: [message(3), message(4)], more: false });
  expect(seqs(next)).toEqual([3, 4, 5, 6]);
  expect(next).toMatchObject({ through: 6, earlier: false });
});

describe('an ack', () => {
  const send = { conversationId: 'c', clientId: 'x', kind: 'note', text: 'mine', createdAt: 0 } as const;
  const ack = { type: 'ack', conversationId: 'c', clientId: 'x', seq: 8, at: '2026-11-24T08:01:00.000Z' } as never;
  const acked = acknowledge(log, ack, send, { id: 'me', name: 'Lin' });

  test('shows the text at its place, and leaves the gap before it open', () => {
    expect(acked.events.at(-1)).toMatchObject({
      seq: 8,
      kind: 'note',
      text: 'mine',
      author: { kind: 'staff', name: 'Lin' },
    });
    expect(acked.through).toBe(6);
  });

  test('is filled in by the events that come', () => {
    const next = receive(acked, [message(7), message(8, 'from the log')], 8);
    expect(seqs(next)).toEqual([5, 6, 7, 8]);
    expect(next.events.at(-1)).toMatchObject({ text: 'from the log' });
  });

  test('that comes after its event changes nothing', () => {
    const next = acknowledge(receive(log, [message(7), message(8, 'from the log')], 8), ack, send, {
      id: 'me',
      name: 'Lin',
    });
    expect(next.events.at(-1)).toMatchObject({ text: 'from the log' });
  });
});
