import type { SavedReplyView } from '@gatehouse/contract/desk';
import { expect, test } from 'vitest';
import { fillVariables, unknownVariable } from './fill-variables.ts';
import { findReplies } from './find-replies.ts';

const values = { case_code: 'GH-7K3M-Q2XD', agent_name: 'Ada $&', brand_name: 'Lumen' };

test.each([
  ['Case {{case_code}}, {{ brand_name }}', 'Case GH-7K3M-Q2XD, Lumen'],
  ['{{agent_name}}', 'Ada $&'],
  ['{{constructor}} stays', '{{constructor}} stays'],
  ['{single}', '{single}'],
])('%j becomes %j', (text, filled) => {
  expect(fillVariables(text, values)).toBe(filled);
});

test('a variable that nobody knows is named', () => {
  expect(unknownVariable('{{case_code}} {{ name }}', ['case_code'])).toBe('name');
  expect(unknownVariable('{{case_code}}', ['case_code'])).toBeNull();
});

const reply = (title: string, language: 'en' | 'zh-CN', text = '') => ({ title, language, text }) as SavedReplyView;
const replies = [
  reply('Delay', 'en', 'the network is busy'),
  reply('提现延迟', 'zh-CN', '网络拥堵'),
  reply('Network', 'en', 'which network to choose'),
];
const titles = (typed: string, language: 'en' | 'zh-CN', limit = 9) =>
  findReplies(replies, typed, language, limit).map(({ title }) => title);

test('the language of the conversation comes first, then titles', () => {
  expect(titles('network', 'en')).toEqual(['Network', 'Delay']);
  expect(titles('', 'zh-CN')).toEqual(['提现延迟', 'Delay', 'Network']);
  expect(titles('网络', 'en')).toEqual(['提现延迟']);
  expect(titles('busy network', 'en')).toEqual(['Delay']);
  expect(titles('', 'en', 1)).toEqual(['Delay']);
  expect(titles('nothing', 'en')).toEqual([]);
});
