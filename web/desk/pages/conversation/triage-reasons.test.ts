import type { TriageView } from '@gatehouse/contract/desk';
import { expect, test } from 'vitest';
import { en } from '../../messages/en.ts';
import { zhCN } from '../../messages/zh-CN.ts';
import { triageReasons } from './triage-reasons.ts';

const guessed: TriageView = {
  topic: 'account-compromised',
  urgent: true,
  confidence: 0.8,
  reasons: ['funds stolen or drained', 'wallet', 'constructor'],
  correctedBy: null,
};

test('rules are said in the language of the reader, words as they were written', () => {
  expect(triageReasons(guessed, en)).toBe('Because of: funds stolen or drained · wallet · constructor');
  expect(triageReasons(guessed, zhCN)).toBe('依据：资金被盗或被转走 · wallet · constructor');
});

test('what somebody said needs no other reason', () => {
  expect(triageReasons({ ...guessed, correctedBy: 'Lin' }, en)).toBe('Said by Lin');
  expect(triageReasons({ ...guessed, reasons: [] }, en)).toBeNull();
});
