import { expect, it } from 'vitest';
import { preferredLanguage } from './languages.ts';

it.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['en;q=0.3,zh;q=0.7', 'zh-CN'],
  ['fr,de;q=0.9,zh-CN;q=0.5', 'zh-CN'],
  ['zh;q=0, en', 'en'],
  ['', 'en'],
  [null, 'en'],
  ['*', 'en'],
])('%j → %s', (accepted, language) => {
  expect(preferredLanguage(accepted)).toBe(language);
});
