import type { Brand } from '../brand.ts';
import type { Lookalike } from './make-lookalikes.ts';
import { createRandom, type Random } from './random.ts';

/** Written without looking at the detector's lists: what a registrar of typo domains would generate. */
const ABC = 'abcdefghijklmnopqrstuvwxyz';
const ALSO_DIGITS = `${ABC}0123456789-`;
const TOPS = [
  'com',
  'net',
  'org',
  'app',
  'io',
  'co',
  'cc',
  'vip',
  'live',
  'online',
  'tech',
  'store',
  'top',
  'ru',
  'in',
  'us',
  'finance',
  'exchange',
  'support',
  'co.uk',
  'com.br',
];
const COMBOS = [
  'bonus',
  'refund',
  'unlock',
  'restore',
  'connect',
  'mobile',
  'global',
  'pay',
  'desk',
  'assist',
  'xiazai',
  'zhongwen',
  'anquan',
  'bridge',
  'staking',
  'portal',
  'mail',
  'update',
  'recovery',
  'team',
  'careers',
  'en',
  'hk',
  'my',
  'get',
  '365',
  'id',
  'auth',
  'sso',
  'rewards',
];
const CYRILLIC = new Map(Array.from('abcehikmnoprstuxy', (c, i) => [c, Array.from('аЬсеһікмпоргѕтцху')[i] ?? c]));
const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const put = (name: string, at: number, count: number, text: string) =>
  name.slice(0, at) + text + name.slice(at + count);

function besideOnKeyboard(letter: string): string[] {
  return NEIGHBOURS.flatMap((row) => {
    const at = row.indexOf(letter);
    return at < 0 ? [] : [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  });
}

function flippedBits(letter: string): string[] {
  return [1, 2, 4, 8, 16, 64]
    .map((bit) => String.fromCharCode(letter.charCodeAt(0) ^ bit))
    .filter((c) => ALSO_DIGITS.includes(c));
}

function oneEdit(name: string): { label: string; technique: string }[] {
  return Array.from(name).flatMap((letter, at) => [
    ...flippedBits(letter).map((c) => ({ label: put(name, at, 1, c), technique: 'bit flip' })),
    ...besideOnKeyboard(letter).flatMap((c) => [
      { label: put(name, at, 1, c), technique: 'key beside' },
      { label: put(name, at, 0, c), technique: 'key beside, added' },
    ]),
    ...(name.length > 4 ? [{ label: put(name, at, 1, ''), technique: 'omission' }] : []),
    { label: put(name, at, 0, letter), technique: 'repetition' },
    ...(at > 0 && letter !== name[at - 1]
      ? [{ label: put(name, at - 1, 2, letter + (name[at - 1] ?? '')), technique: 'transposition' }]
      : []),
    ...(at > 0 ? [{ label: put(name, at, 0, '-'), technique: 'hyphenation' }] : []),
    ...(CYRILLIC.has(letter) ? [{ label: put(name, at, 1, CYRILLIC.get(letter) ?? ''), technique: 'Cyrillic' }] : []),
  ]);
}

/** Any two letters replaced, added, left out or exchanged; only for names that are long enough to bear it. */
function twoEdits(name: string, random: Random): string {
  let label = name;
  for (let edit = 0; edit < 2; edit++) {
    const at = 1 + random.below(label.length - 1);
    const kind = random.below(3);
    label = put(label, at, kind === 0 ? 0 : 1, kind === 2 ? '' : (ABC[random.below(26)] ?? ''));
  }
  return label;
}

/** Lookalikes of one brand, and apart from them those at two random edits, which nobody need catch to the last. */
export function makeHeldBack(brand: Brand, seed: number): { lookalikes: readonly Lookalike[]; far: readonly string[] } {
  const random = createRandom(seed);
  const domain = brand.domains?.find((own) => own !== 'token.im') ?? '';
  const [label = '', ...rest] = domain.split('.');
  const suffix = rest.join('.');
  const own = new Set(brand.domains);
  const typos = oneEdit(label).map((made) => ({ value: `${made.label}.${suffix}`, technique: made.technique }));
  const fullyCyrillic = Array.from(label, (c) => CYRILLIC.get(c) ?? c).join('');
  const lookalikes = [
    ...typos,
    ...ABC.split('').map((c) => ({ value: `${label}${c}.${suffix}`, technique: 'addition' })),
    ...TOPS.map((top) => ({ value: `${label}.${top}`, technique: 'other suffix' })),
    ...COMBOS.flatMap((word) => [
      { value: `${label}${word}.${random.pick(TOPS)}`, technique: 'combination' },
      { value: `${word}-${label}.${random.pick(TOPS)}`, technique: 'combination' },
      {
        value: `https://${word}.${label}.${random.pick(['pages.dev', 'web.app', 'vercel.app', 'webflow.io'])}/`,
        technique: 'hosted',
      },
    ]),
    ...(label.length > 4
      ? COMBOS.map((word) => ({
          value: `${random.pick(oneEdit(label)).label}-${word}.com`,
          technique: 'typo and combination',
        }))
      : []),
    { value: `${fullyCyrillic}.${suffix}`, technique: 'Cyrillic' },
    { value: new URL(`https://${fullyCyrillic}.${suffix}`).hostname, technique: 'punycode' },
    { value: `http://${domain}%2Faccount@login.example-mail.ru/`, technique: 'user name in the link' },
    { value: `https://www.${domain}.session-${random.below(9999)}.info/`, technique: 'subdomain' },
    { value: `help@${random.pick(typos).value}`, technique: 'mail' },
  ];
  const unlike = new Set([label, ...own]);
  return {
    lookalikes: lookalikes.filter(({ value }) => !own.has(value)),
    far:
      label.length < 6
        ? []
        : Array.from({ length: 100 }, () => twoEdits(label, random))
            .filter((made) => !unlike.has(made))
            .map((made) => `${made}.${suffix}`),
  };
}
