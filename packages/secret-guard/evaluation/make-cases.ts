import { base58 } from '@scure/base';
import type { SecretKind } from '../finding.ts';
import { type Disguise, disguisePhrase, disguisesFor } from './disguise-phrase.ts';
import { makeBip38, makeExtendedKey, makeHex, makeKeystore, makeSolanaKey, makeWif } from './make-keys.ts';
import { makeBip39, makeElectrum } from './make-phrases.ts';
import { makeApiSecret, makeCode, makePassword } from './make-stated.ts';
import type { Random } from './random.ts';
import type { Templates } from './templates.ts';

/** A message that holds a secret. */
export interface Case {
  readonly kind: SecretKind;
  /** What is particular about it, for the report. */
  readonly about: string;
  readonly text: string;
  readonly history: readonly string[];
  /** The secret, or the last part of it where it is spread over messages. */
  readonly secret: string;
}

/** What the generator cannot make by itself. */
export interface Ingredients {
  /** The ten BIP-39 lists by name, as published. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  publicKeyOf(seed: Uint8Array): Uint8Array;
  /** SLIP-39 shares. */
  readonly shares: readonly string[];
}

const LENGTHS = [12, 12, 12, 15, 18, 21, 24, 24];
const ELECTRUM_LISTS = ['english', 'english', 'english', 'spanish', 'portuguese'];

/** Labelled messages, `count` of each kind, four times as many with BIP-39 phrases. */
export function makeCases(random: Random, templates: Templates, ingredients: Ingredients, count: number): Case[] {
  const { lists, publicKeyOf, shares } = ingredients;
  const names = Object.keys(lists);
  const wordsOf = (name: string) => lists[name] ?? [];
  const fill = (kind: SecretKind, among: readonly string[], secret: string, about: string = kind): Case => {
    const text = random.pick(among).replaceAll('{s}', () => secret);
    return { kind, about, text, history: [], secret };
  };
  const phrase = (kind: SecretKind, words: readonly string[], list: string): Case => {
    const disguise: Disguise = random.pick(disguisesFor(words));
    return fill(kind, templates.phrase, disguisePhrase(random, words, disguise), `${list}, ${disguise}`);
  };
  const makers: (() => Case)[] = [
    ...Array.from({ length: 3 }, (_, at) => () => {
      const list = at < 2 ? random.pick(['english', 'chinese-simplified']) : random.pick(names);
      return phrase('bip39', makeBip39(random, wordsOf(list), random.pick(LENGTHS)), list);
    }),
    () => spread(random, templates, makeBip39(random, wordsOf(random.pick(['english', 'chinese-simplified'])), 12)),
    () => {
      const list = random.pick(ELECTRUM_LISTS);
      return phrase('electrum-seed', makeElectrum(random, wordsOf(list)), list);
    },
    () => phrase('slip39', random.pick(shares).split(' '), 'slip39'),
    () => fill('wif', templates.key, makeWif(random)),
    () => fill('extended-private-key', templates.key, makeExtendedKey(random, 'private')),
    () => fill('bip38', templates.key, makeBip38(random)),
    () => fill('hex-private-key', templates.named, random.pick(['', '', '0x']) + makeHex(random, 32)),
    () => fill('solana-private-key', templates.key, base58.encode(makeSolanaKey(random, publicKeyOf)), 'base58'),
    () => {
      const array = JSON.stringify([...makeSolanaKey(random, publicKeyOf)]);
      return fill('solana-private-key', templates.key, random.pick([array, array.replaceAll(',', ', ')]), 'array');
    },
    () => fill('keystore-json', templates.key, makeKeystore(random)),
    () => fill('api-secret', templates.apiSecret, makeApiSecret(random)),
    () => fill('password', templates.password, makePassword(random)),
    () => fill('one-time-code', templates.code, makeCode(random)),
  ];
  return makers.flatMap((make) => Array.from({ length: count }, make));
}

/** One phrase over three messages, four words each. */
function spread(random: Random, templates: Templates, words: readonly string[]): Case {
  const introductions = random.pick(templates.part);
  const parts = [0, 4, 8].map((at, index) => (introductions[index] ?? '') + words.slice(at, at + 4).join(' '));
  const chatter = random.pick([[], ['hi'], ['你好，我的钱包打不开'], ['I lost my phone and need my wallet back']]);
  const text = parts[2] ?? '';
  const secret = words.slice(8).join(' ');
  return { kind: 'bip39', about: 'spread over messages', text, history: [...chatter, ...parts.slice(0, 2)], secret };
}
