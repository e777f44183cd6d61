import { expect, it } from 'vitest';
import { en } from '../words/en.ts';
import { zhCN } from '../words/zh-cn.ts';
import { checkBeforeSending, type Payment, type WarningCode } from './check-before-sending.ts';
import { explainWarning, warningsEn, warningsZhCN } from './warning-words.ts';

const mine = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045';
const twin = `0xd8da${'1'.repeat(32)}6045`;

const fine: Payment = {
  chain: 'ethereum',
  recipient: mine,
  amount: 10n ** 18n,
  isToken: false,
  knownAddresses: [],
  recipientIsContract: false,
  feeRate: 20,
  tiers: { fast: 30, medium: 20, slow: 15 },
};
const bitcoin: Partial<Payment> = { chain: 'bitcoin', recipient: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq' };

const cases: readonly (readonly [WarningCode | null, 'stop' | 'ask' | null, Partial<Payment>])[] = [
  [null, null, {}],
  [null, null, { knownAddresses: [mine, '0x1111111111111111111111111111111111111111'] }],
  [null, null, { recipient: mine.toUpperCase().replace('0X', '0x'), knownAddresses: [mine] }],
  [null, null, { ...bitcoin, amount: 294n }],
  [null, null, { feeRate: null }],
  [null, null, { tiers: null, feeRate: 9000 }],
  ['not-an-address', 'stop', { recipient: 'my friend' }],
  ['wrong-letter', 'stop', { ...bitcoin, recipient: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp' }],
  ['wrong-network', 'stop', { recipient: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t' }],
  ['wrong-network', 'stop', { ...bitcoin, chain: 'litecoin' }],
  ['poisoned-address', 'stop', { recipient: twin, knownAddresses: [mine] }],
  ['contract-as-recipient', 'stop', { recipientIsContract: true, isToken: true }],
  ['contract-as-recipient', 'ask', { recipientIsContract: true }],
  ['dust', 'stop', { ...bitcoin, amount: 293n }],
  ['dust', 'stop', { chain: 'dogecoin', recipient: 'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', amount: 999_999n }],
  ['fee-too-low', 'ask', { feeRate: 14 }],
  ['fee-too-high', 'ask', { feeRate: 151 }],
];

it.each(cases)('%s (%s)', (code, weight, part) => {
  const warnings = checkBeforeSending({ ...fine, ...part });
  expect(warnings.map((warning) => [warning.code, warning.weight])).toEqual(code === null ? [] : [[code, weight]]);
});

it('every warning can be said in both languages, with nothing left to fill in', () => {
  const all = cases.flatMap(([, , part]) => checkBeforeSending({ ...fine, ...part }));
  expect(new Set(all.map(({ code }) => code)).size).toBe(Object.keys(warningsEn).length);
  for (const warning of all) {
    expect(explainWarning(warning, warningsEn, en)).not.toMatch(/[{}]|undefined/);
    expect(explainWarning(warning, warningsZhCN, zhCN)).not.toMatch(/[{}]|undefined/);
  }
});
