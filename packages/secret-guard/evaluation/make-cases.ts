import { base58 } from '@scure/base';
import type { SecretKind } from '../finding.ts';
import { type ListName, listNames } from '../phrases/list-names.ts';
import { type Disguise, disguisePhrase, disguisesFor } from './disguise-phrase.ts';
import { makeBip38, makeExtendedKey, makeHex, makeKeystore, makeSolanaKey, makeWif } from './make-keys.ts';
import { makeBip39, makeElectrum, makeSlip39 } from './make-phrases.ts';
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
  /** The lists by name, as published. */
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  publicKeyOf(seed: Uint8Array): Uint8Array;
}

const LENGTHS = [12, 12, 12, 15, 18, 21, 24, 24];
const BIP39_LISTS = listNames.filter((name) => name !== 'slip39');
const COMMON: readonly ListName[] = ['english', 'chinese-simplified'];
const ELECTRUM_LISTS: readonly ListName[] = ['english', 'english', 'english', 'spanish', 'portuguese'];

/** Labelled messages, `count` of each kind, four times as many with BIP-39 phrases. */
export function makeCases(random: Random, templates: Templates, ingredients: Ingredients, count: number): Case[] {
  const { lists, publicKeyOf } = ingredients;
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
      const list = random.pick(at < 2 ? COMMON : BIP39_LISTS);
      return phrase('bip39', makeBip39(random, lists[list], random.pick(LENGTHS)), list);
    }),
    () => spread(random, templates, makeBip39(random, lists[random.pick(COMMON)], 12)),
    () => {
      const list = random.pick(ELECTRUM_LISTS);
      return phrase('electrum-seed', makeElectrum(random, lists[list]), list);
    },
    () => phrase('slip39', makeSlip39(random, lists.slip39, random.pick([20, 20, 33])), 'slip39'),
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
