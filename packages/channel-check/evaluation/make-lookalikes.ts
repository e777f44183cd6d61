import type { Brand } from '../brand.ts';
import { createRandom, type Random } from './random.ts';

/** A value made to be mistaken for a brand. */
export interface Lookalike {
  readonly value: string;
  readonly technique: string;
}

const SUFFIXES = [
  'co',
  'net',
  'cc',
  'vip',
  'io',
  'app',
  'org',
  'xyz',
  'top',
  'info',
  'me',
  'club',
  'com.cn',
  'pro',
  'site',
  'wallet.com',
];
const WORDS = [
  'support',
  'help',
  'official',
  'kefu',
  'wallet',
  'app',
  'login',
  'secure',
  'verify',
  'download',
  'cn',
  'service',
  'claim',
  'airdrop',
  'guanfang',
  'web3',
];
const SHAPES = new Map([
  ['a', 'аɑ'],
  ['e', 'еė'],
  ['o', 'о0ο'],
  ['i', 'іıl1'],
  ['p', 'рρ'],
  ['c', 'сϲ'],
  ['t', 'тţ'],
  ['m', 'ṃ'],
  ['k', 'κк'],
  ['s', 'ѕş'],
  ['n', 'ոń'],
  ['l', 'Ӏ1ł'],
  ['d', 'ԁđ'],
  ['r', 'гŕ'],
  ['b', 'Ьḃ'],
  ['u', 'υս'],
  ['h', 'һ'],
  ['w', 'ԝŵ'],
  ['x', 'х'],
  ['z', 'ʐž'],
  ['g', 'ɡġ'],
]);
const KEYS = new Map(
  Object.entries({
    q: 'wa',
    w: 'qes',
    e: 'wrd',
    r: 'etf',
    t: 'ryg',
    y: 'tuh',
    u: 'yij',
    i: 'uok',
    o: 'ipl',
    p: 'ol',
    a: 'qsz',
    s: 'adwx',
    d: 'sfec',
    f: 'dgrv',
    g: 'fhtb',
    h: 'gjyn',
    j: 'hkum',
    k: 'jlim',
    l: 'kop',
    z: 'asx',
    x: 'zcs',
    c: 'xvd',
    v: 'cbf',
    b: 'vngh',
    n: 'bmhj',
    m: 'njk',
  }),
);
const VOWELS = 'aeiou';

type Change = (name: string, at: number, random: Random) => string | null;

const splice = (name: string, at: number, count: number, put: string) =>
  name.slice(0, at) + put + name.slice(at + count);

const changes: Readonly<Record<string, Change>> = {
  'confusable letter': (name, at, random) => {
    const shapes = SHAPES.get(name[at] ?? '');
    return shapes === undefined ? null : splice(name, at, 1, random.pick(Array.from(shapes)));
  },
  'keyboard neighbour': (name, at, random) => {
    const keys = KEYS.get(name[at] ?? '');
    return keys === undefined ? null : splice(name, at, 1, random.pick(Array.from(keys)));
  },
  'doubled letter': (name, at) => splice(name, at, 0, name[at] ?? ''),
  'letters swapped': (name, at) =>
    at + 1 < name.length && name[at] !== name[at + 1] ? splice(name, at, 2, `${name[at + 1]}${name[at]}`) : null,
  'letter missing': (name, at) => (name.length > 4 ? splice(name, at, 1, '') : null),
  'vowel changed': (name, at, random) =>
    VOWELS.includes(name[at] ?? '-')
      ? splice(name, at, 1, random.pick(Array.from(VOWELS.replace(name[at] ?? '', ''))))
      : null,
  'hyphen put in': (name, at) => (at > 0 ? splice(name, at, 0, '-') : null),
  'dot put in': (name, at) => (at > 1 && at < name.length - 1 ? splice(name, at, 0, '.') : null),
  'letter added': (name, at, random) => splice(name, at + 1, 0, random.pick(Array.from('abcdefghijklmnopqrstuvwxyz'))),
};

function ofDomain(domain: string, random: Random): Lookalike[] {
  const [label = '', ...rest] = domain.split('.');
  const suffix = rest.join('.');
  const changed = Object.entries(changes).flatMap(([technique, change]) =>
    Array.from(label).flatMap((_, at) => {
      const made = change(label, at, random);
      return made === null || made === label ? [] : [{ value: `${made}.${suffix}`, technique }];
    }),
  );
  const swapped = SUFFIXES.filter((other) => other !== suffix).map((other) => `${label}.${other}`);
  const worded = WORDS.flatMap((word) => [
    `${label}-${word}.${random.pick(SUFFIXES)}`,
    `${word}${label}.com`,
    `${label}${word}.${random.pick(SUFFIXES)}`,
  ]);
  const tricks = [
    `https://${domain}@${random.pick(WORDS)}-center.xyz/`,
    `https://${random.pick(WORDS)}-center.xyz/${domain}`,
    `https://${domain}.${random.pick(WORDS)}-center.xyz/login`,
    `${label}-${suffix.replace('.', '-')}.top`,
    `${label}.${random.pick(WORDS)}-online.com`,
    `\u202e${Array.from(domain).reverse().join('')}`,
    splice(domain, 2, 0, '\u200b'),
  ];
  return [
    ...changed,
    ...swapped.map((value) => ({ value, technique: 'other suffix' })),
    ...worded.map((value) => ({ value, technique: 'added word' })),
    ...tricks.map((value) => ({ value, technique: 'trick of the address' })),
  ];
}

function ofMailbox(brand: Brand, domain: string, random: Random): Lookalike[] {
  const name = brand.name.toLowerCase().replaceAll(' ', '');
  const free = ['gmail.com', 'outlook.com', '163.com', 'qq.com', 'proton.me'];
  return [
    { value: `"${brand.name} Support" <service@${random.pick(free)}>`, technique: 'display name' },
    { value: `${brand.name} <noreply@mail-center.top>`, technique: 'display name' },
    { value: `"support@${domain}" <help@mail-center.top>`, technique: 'display name' },
    ...WORDS.slice(0, 6).map((word) => ({ value: `${name}.${word}@${random.pick(free)}`, technique: 'mailbox name' })),
    { value: `${name}@${random.pick(free)}`, technique: 'mailbox name' },
  ];
}

function ofHandle(brand: Brand, random: Random): Lookalike[] {
  const name = brand.name.toLowerCase().replaceAll(' ', '');
  return WORDS.slice(0, 8).flatMap((word) => [
    { value: `@${name}_${word}`, technique: 'account' },
    { value: `https://t.me/${name}${word}${random.below(99)}`, technique: 'account' },
    { value: `微信：${word}_${name}`, technique: 'account' },
  ]);
}

/** Lookalikes of a brand by one technique each, and tricks of addresses, mailboxes and accounts. For tuning. */
export function makeLookalikes(brand: Brand, seed: number): readonly Lookalike[] {
  const random = createRandom(seed);
  const [domain = ''] = brand.domains ?? [];
  const own = new Set(brand.domains);
  // imToken is at token.im: what resembles the ordinary word `token` is no lookalike, what resembles `imtoken` is.
  const target = domain === 'token.im' ? 'imtoken.com' : domain;
  return [...ofDomain(target, random), ...ofMailbox(brand, target, random), ...ofHandle(brand, random)].filter(
    ({ value }) => !own.has(value),
  );
}
