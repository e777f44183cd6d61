import { expect, test } from 'vitest';
import { chooseLanguage, isLanguage, languageCookie } from './language.ts';

test.each([
  [['zh-TW', 'en'], 'zh-CN'],
  [[null, undefined, '', 'en-GB'], 'en'],
  [['fr', 'zh-Hans'], 'zh-CN'],
  [['fr'], 'en'],
  [[], 'en'],
])('%j leads to %s', (wishes, language) => {
  expect(chooseLanguage(wishes)).toBe(language);
});

test('only what is offered is chosen', () => {
  expect(chooseLanguage(['en'], ['zh-CN'])).toBe('zh-CN');
});

test('a language is one of ours', () => {
  expect(isLanguage('en')).toBe(true);
  expect(isLanguage('toString')).toBe(false);
  expect(isLanguage(null)).toBe(false);
});

test('the cookie is kept to the site', () => {
  expect(languageCookie('zh-CN', false)).toBe('gh_lang=zh-CN; Path=/; Max-Age=31536000; SameSite=Lax');
  expect(languageCookie('en', true)).toMatch(/; Secure$/);
});
