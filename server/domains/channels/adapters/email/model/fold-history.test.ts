import { describe, expect, it } from 'vitest';
import { foldedFrom } from './fold-history.ts';

const visible = (text: string) => {
  const at = foldedFrom(text);
  return at === null ? null : text.slice(0, at).trim();
};

describe('what is folded away', () => {
  it.each([
    [
      'Gmail',
      'It arrived, thanks!\n\nOn Fri, Nov 27, 2026 at 10:00 AM Harbor <support@harbor.example> wrote:\n\n> Which wallet?\n> Harbor',
    ],
    [
      'Gmail, broken over two lines',
      'It arrived, thanks!\n\nOn Fri, Nov 27, 2026 at 10:00 AM Harbor Support\n<support@harbor.example> wrote:\n> Which wallet?',
    ],
    [
      'Outlook',
      'It arrived, thanks!\n\n________________________________\nFrom: Harbor <support@harbor.example>\nSent: Friday\nTo: Ada\nSubject: Your case\n\nWhich wallet?',
    ],
    [
      'Outlook without a rule',
      'It arrived, thanks!\n\nFrom: Harbor <support@harbor.example>\nSent: Friday\nTo: Ada\nSubject: Your case\n\nWhich wallet?',
    ],
    [
      'an original message',
      'It arrived, thanks!\n\n-----Original Message-----\nFrom: Harbor\nSent: Friday\n\nWhich wallet?',
    ],
    [
      'QQ',
      'It arrived, thanks!\n\n------------------ 原始邮件 ------------------\n发件人: "Harbor" <support@harbor.example>\n发送时间: 2026年11月27日\n收件人: "Ada"\n主题: 工单\n\n哪个钱包?',
    ],
    ['163', 'It arrived, thanks!\n\n在 2026-11-27 10:00:00,"Harbor" <support@harbor.example> 写道:\n>哪个钱包?'],
    [
      'Apple in Chinese',
      'It arrived, thanks!\n\nHarbor <support@harbor.example> 于2026年11月27日周五 10:00写道:\n\n> 哪个钱包?',
    ],
    ['a signature', 'It arrived, thanks!\n\n-- \nAda\nExample Ltd'],
    ['a phone', 'It arrived, thanks!\n\nSent from my iPhone'],
    ['a phone in Chinese', 'It arrived, thanks!\n\n发自我的iPhone'],
    ['only quotes', 'It arrived, thanks!\n\n> Which wallet?\n> Harbor\n'],
  ])('%s', (_program, text) => {
    expect(visible(text)).toBe('It arrived, thanks!');
  });

  it.each([
    ['a plain text', 'It arrived.\nThanks!'],
    ['answers between quotes', '> Which wallet?\nHarbor, on Android.\n> Which amount?\n3 USDT'],
    [
      'answers between quotes below an opening',
      'On Friday, 27 Nov, Harbor wrote:\n> Which wallet?\nHarbor, on Android.\n> Amount?\n3 USDT',
    ],
    ['a line that only looks like one', 'From: where do I see it?\nI mean the fee.'],
    ['a text that is nothing but history', 'On Fri, Nov 27, 2026 at 10:00 AM Harbor wrote:\n> Which wallet?'],
    ['nothing', ''],
  ])('not %s', (_what, text) => {
    expect(foldedFrom(text)).toBeNull();
  });

  it('keeps every character', () => {
    const text = 'Yes.\n\nOn Fri, Nov 27, 2026 Harbor wrote:\n> Hm?';
    const at = foldedFrom(text) ?? 0;
    expect(text.slice(0, at) + text.slice(at)).toBe(text);
    expect(text.slice(at)).toMatch(/^On Fri/);
  });
});
