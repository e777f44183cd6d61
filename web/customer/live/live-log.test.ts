import type { CustomerEvent } from '@gatehouse/contract/desk';
import type { PendingSend } from '@gatehouse/log-client';
import { expect, test } from 'vitest';
import { addAcked, addEvents, type LiveLog, onTheWay } from './live-log.ts';

const start: LiveLog = { events: [], drawnThrough: 2, status: 'open', waitingForUs: true };
const at = '2026-11-24T12:00:00Z';
const message = (seq: number, kind: 'customer' | 'staff', clientId?: string) =>
  ({ kind: 'message', seq, at, author: { kind }, text: `text ${seq}`, clientId }) as CustomerEvent;
const status = (seq: number, to: string) =>
  ({ kind: 'status', seq, at, author: { kind: 'system' }, status: to }) as CustomerEvent;
const send = (clientId: string): PendingSend => ({
  conversationId: 'c',
  clientId,
  kind: 'message',
  text: `text of ${clientId}`,
  createdAt: 0,
});
const ack = (seq: number, clientId: string) =>
  ({ type: 'ack', conversationId: 'c', clientId, seq, at }) as Parameters<typeof addAcked>[1];

test('events come in the order of the log, once, and not what the server drew already', () => {
  const log = addEvents(addEvents(start, [message(4, 'staff')]), [
    message(2, 'staff'),
    message(3, 'customer'),
    message(4, 'staff'),
  ]);
  expect(log.events.map(({ seq }) => seq)).toEqual([3, 4]);
});

test('nothing new changes nothing', () => {
  expect(addEvents(start, [message(1, 'staff')])).toBe(start);
});

test('the state follows what happens', () => {
  const answered = addEvents(start, [message(3, 'staff'), status(4, 'pending')]);
  expect(answered).toMatchObject({ status: 'pending', waitingForUs: false });
  const reopened = addEvents(answered, [message(5, 'customer'), status(6, 'open')]);
  expect(reopened).toMatchObject({ status: 'open', waitingForUs: true });
});

test.each(['ack first', 'event first'])('a sent message becomes one entry: %s', (order) => {
  const event = message(3, 'customer', 'one');
  const log =
    order === 'ack first'
      ? addEvents(addAcked(start, ack(3, 'one'), send('one')), [event])
      : addAcked(addEvents(start, [event]), ack(3, 'one'), send('one'));
  expect(log.events).toHaveLength(1);
  expect(onTheWay(log, [send('one'), send('two')])).toEqual([send('two')]);
});
