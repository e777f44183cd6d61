import { expect, test } from 'vitest';
import { saidBefore } from './said-before.ts';

test('what is still on its way counts as said, so that a phrase cannot be sent in two halves at once', () => {
  const event = (kind: 'customer' | 'staff', text: string) => ({ kind: 'message', author: { kind }, text });
  const log = {
    events: [event('customer', 'hello'), event('staff', 'good day')],
    sending: () => [{ text: 'army van defense carry' }],
  } as unknown as Parameters<typeof saidBefore>[0];
  expect(saidBefore(log)).toEqual(['hello', 'army van defense carry']);
});
