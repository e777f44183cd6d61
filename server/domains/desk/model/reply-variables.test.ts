import { expect, it } from 'vitest';
import { unknownVariable } from './reply-variables.ts';

it.each([
  ['no variables {here} at all', null],
  ['{{case_code}} {{ agent_name }} {{brand_name}}', null],
  ['你好，{{customer_name}}', 'customer_name'],
  ['{{case_code}} then {{}}', ''],
])('%j → %j', (text, expected) => {
  expect(unknownVariable(text)).toBe(expected);
});
