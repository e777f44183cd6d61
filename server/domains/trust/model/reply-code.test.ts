import { randomBytes, randomUUID } from 'node:crypto';
import type { ConversationId, StaffId } from '@gatehouse/contract/ids';
import { describe, expect, it } from 'vitest';
import { createReplyCodes, readReplyCode } from './reply-code.ts';

const codes = createReplyCodes(randomBytes(32));
const reply = {
  conversationId: randomUUID() as ConversationId,
  seq: 12,
  staffId: randomUUID() as StaffId,
  at: new Date('2026-11-24T08:00:00.123Z'),
};
const typed = (code: string) => readReplyCode(`GH-7K3M-Q2XD-${code}`);

describe('the code of a reply', () => {
  it('is read back as it is shown, and fits', () => {
    const read = typed(codes.codeOf(reply));
    expect(read).toMatchObject({ caseCode: 'GH-7K3M-Q2XD', seq: 12 });
    expect(codes.fits(reply, read?.mark ?? '')).toBe(true);
  });

  it.each([
    ['another conversation', { conversationId: randomUUID() as ConversationId }],
    ['another place', { seq: 13 }],
    ['another person', { staffId: randomUUID() as StaffId }],
    ['another time', { at: new Date('2026-11-24T08:00:00.124Z') }],
  ])('fits no reply of %s', (_what, change) => {
    expect(codes.fits({ ...reply, ...change }, typed(codes.codeOf(reply))?.mark ?? '')).toBe(false);
  });

  it('cannot be made with another key', () => {
    const mark = typed(createReplyCodes(randomBytes(32)).codeOf(reply))?.mark ?? '';
    expect(codes.fits(reply, mark)).toBe(false);
  });

  it.each(['gh-7k3m-q2xd 12 x4tq 9m2k', 'GH7K3MQ2XD12X4TQ9M2K', ' ｇｈ-7k3m-q2xd / 12-x4tq-9m2k '])(
    'is read however it is typed: %s',
    (text) => {
      expect(readReplyCode(text)).toEqual({ caseCode: 'GH-7K3M-Q2XD', seq: 12, mark: 'X4TQ9M2K' });
    },
  );

  it('takes letters for the digits that they look like', () => {
    expect(readReplyCode('GH-OOOO-IIII-1O-LLLL-OOOO')).toEqual({ caseCode: 'GH-0000-1111', seq: 10, mark: '11110000' });
  });

  it.each([
    '',
    'GH-7K3M-Q2XD',
    'GH-7K3M-Q2XD-0-X4TQ-9M2K',
    'XX-7K3M-Q2XD-12-X4TQ-9M2K',
    '12-X4TQ-9M2K',
    '🦊'.repeat(20),
  ])('is none: %s', (text) => expect(readReplyCode(text)).toBeNull());

  it('is not fitted by marks of other lengths or bytes', () => {
    for (const mark of ['', 'X', 'X4TQ9M2KX', 'Ÿ4TQ9M2K']) expect(codes.fits(reply, mark)).toBe(false);
  });
});
