import { describe, expect, test } from 'vitest';
import { createTriage, urgentExamples } from './triage.ts';
import { urgentByRule } from './urgency-rules.ts';

const fees = ['what does a transfer cost', 'why is the fee so high', '手续费多少'].map((text) => ({
  text,
  topic: 'fees',
}));

describe('rules of urgency', () => {
  test.each([
    ['my wallet was drained', 'funds stolen or drained'],
    ['我的钱包被清空', 'funds stolen or drained'],
    ['there is a withdrawal i never requested', 'a withdrawal that was not the customer'],
    ['这笔不是我本人操作', 'a withdrawal that was not the customer'],
    ['i typed my seed phrase into a website', 'a secret is in other hands'],
    ['我把助记词发给别人了', 'a secret is in other hands'],
    ['my mother just sent money to a scammer', 'a scammer was paid'],
    ['刚给骗子打了钱', 'a scammer was paid'],
    ['my sim was swapped', 'a phone or number was taken over'],
    ['手机被抢了', 'a phone or number was taken over'],
  ])('%s: %s', (text, reason) => {
    expect(urgentByRule(text)).toContain(reason);
  });

  test.each([
    'what if my wallet was drained',
    'my wallet was drained two years ago',
    '如果助记词泄露了会怎样',
    '去年钱包被盗了',
    'my transfer is late',
    '提现还没到账',
  ])('no rule says so of: %s', (text) => {
    expect(urgentByRule(text)).toEqual([]);
  });

  test('a long hostile text ends', () => {
    expect(urgentByRule('my wallet sent told i paid a '.repeat(140))).toEqual([]);
  });
});

describe('triage', () => {
  const triage = createTriage([...urgentExamples, ...fees]);

  test('says what a message is about, whether it is urgent and why, in the other writing too', () => {
    const stolen = triage.judge('我的錢包被盜了');
    expect(stolen).toMatchObject({ topic: 'account-compromised', urgent: true });
    expect(stolen.reasons[0]).toBe('funds stolen or drained');
    expect(triage.judge('what is the fee of a transfer')).toMatchObject({ topic: 'fees', urgent: false });
  });

  test('is the same each time, and judges what it cannot read', () => {
    expect(createTriage([...urgentExamples, ...fees]).judge('help, gone')).toEqual(triage.judge('help, gone'));
    for (const text of ['', '🙂', '\u0000', 'a'.repeat(100_000)]) {
      const { confidence } = triage.judge(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  test('needs two topics', () => {
    expect(() => createTriage(fees)).toThrow(RangeError);
  });
});
