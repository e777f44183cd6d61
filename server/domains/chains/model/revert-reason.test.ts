import { describe, expect, it } from 'vitest';
import { boundedText } from './bounded-text.ts';
import { revertReason } from './revert-reason.ts';

const word = (value: number) => value.toString(16).padStart(64, '0');
const error = (text: string, length = Buffer.byteLength(text)) =>
  `0x08c379a0${word(32)}${word(length)}${Buffer.from(text).toString('hex').padEnd(128, '0')}`;

describe('revertReason', () => {
  it.each([
    ['a reason in words', error('amount exceeds balance'), 'amount exceeds balance'],
    ['words of another script', error('余额不足'), '余额不足'],
    ['a panic', `0x4e487b71${word(0x11)}`, 'Panic(0x11): arithmetic overflow'],
    ['an error of the contract', '0xfb8f41b2', '0xfb8f41b2'],
    ['nothing', '0x', null],
    ['a length that lies', error('x', 5_000), null],
    ['an offset that lies', `0x08c379a0${'f'.repeat(128)}`, null],
    ['what turns the line around', error('a\u202eb\n'), 'ab'],
  ])('reads %s', (_, data, reason) => {
    expect(revertReason(data)).toBe(reason);
  });

  it('keeps a long reason short', () => {
    expect(boundedText('😀'.repeat(500), 200)).toBe('😀'.repeat(200));
  });
});
