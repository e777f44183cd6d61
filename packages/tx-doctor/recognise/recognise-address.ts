import { sha256 } from '@noble/hashes/sha2.js';
import { base58, bech32, bech32m, createBase58check } from '@scure/base';
import { addr } from 'micro-eth-signer';
import { chainsOfFamily, knownChains } from '../chains/chain.ts';
import type { AddressFault, Recognised } from './recognised.ts';

type Address = Extract<Recognised, { kind: 'address' }>;

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const TRON_VERSION = 0x41;
const base58check = createBase58check(sha256);

/** The address that a text is, with the letters that cannot be right; null when it does not look like one. */
export function recogniseAddress(text: string): Address | null {
  return ofEvm(text) ?? ofSegwit(text) ?? ofBase58Check(text) ?? ofSolana(text);
}

function address(chains: readonly string[], faults: readonly AddressFault[] = [], isValid = true): Address {
  return { kind: 'address', chains, faults, isValid };
}

/** EIP-55: the case of the letters is a checksum, where both cases occur. */
function ofEvm(text: string): Address | null {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) return null;
  const chains = chainsOfFamily('evm');
  const letters = text.slice(2);
  if (letters === letters.toLowerCase() || letters === letters.toUpperCase()) return address(chains);
  const right = addr.addChecksum(text.toLowerCase());
  const faults = [...text].flatMap((written, at) => {
    const expected = right[at] ?? written;
    return written === expected ? [] : [{ position: at + 1, written, expected }];
  });
  return address(chains, faults, faults.length === 0);
}

/** BIP 173 and 350. */
function ofSegwit(text: string): Address | null {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return null;
  const found = knownChains.filter(({ utxo }) => utxo?.hrp != null && lower.startsWith(`${utxo.hrp}1`));
  const [first] = found;
  const hrp = first?.utxo?.hrp;
  if (hrp == null || lower.length < 14 || lower.length > 90) return null;
  const chains = found.filter(({ utxo }) => utxo?.hrp === hrp).map(({ id }) => id);
  const data = lower.slice(hrp.length + 1);
  if (isSegwit(lower)) return address(chains);
  const broken = [...data].findIndex((letter) => !BECH32.includes(letter));
  const places = broken === -1 ? data.length : 1;
  const fault = oneLetter(lower, hrp.length + 1 + Math.max(0, broken), places, BECH32, isSegwit);
  return address(chains, fault, false);
}

function isSegwit(text: string): boolean {
  return isProgram(text, bech32, (version) => version === 0) || isProgram(text, bech32m, (version) => version > 0);
}

/** A version up to 16 and a program of 2 to 40 bytes; of version 0 it is a key's or a script's hash (BIP 141). */
function isProgram(text: string, coder: typeof bech32, fits: (version: number) => boolean): boolean {
  const [version, ...words] = coder.decodeUnsafe(text)?.words ?? [];
  if (version === undefined || version > 16 || !fits(version)) return false;
  // Null where the padding is wrong.
  const size = coder.fromWordsUnsafe(words)?.length ?? 0;
  return version === 0 ? size === 20 || size === 32 : size >= 2 && size <= 40;
}

function ofBase58Check(text: string): Address | null {
  if (!/^[1-9A-Za-z]{25,36}$/.test(text) && !/^[TLDMA39mn21][0-9A-Za-z]{25,34}$/.test(text)) return null;
  const bytes = decodeCheck(text);
  if (bytes !== null) {
    const chains = chainsOfVersion(bytes);
    return chains.length === 0 ? null : address(chains);
  }
  if (!/^[TLDMA39mn21]/.test(text) || text.length < 33) return null;
  const broken = [...text].findIndex((letter) => !BASE58.includes(letter));
  const places = broken === -1 ? text.length : 1;
  const isRight = (candidate: string) => chainsOfVersion(decodeCheck(candidate)).length > 0;
  const fault = oneLetter(text, Math.max(0, broken), places, BASE58, isRight);
  const [only] = fault;
  if (only === undefined) return address(chainsByFirstLetter(text), [], false);
  const right = text.slice(0, only.position - 1) + only.expected + text.slice(only.position);
  return address(chainsOfVersion(decodeCheck(right)), fault, false);
}

function decodeCheck(text: string): Uint8Array | null {
  try {
    return base58check.decode(text);
  } catch {
    return null;
  }
}

function chainsOfVersion(bytes: Uint8Array | null): string[] {
  if (bytes === null || bytes.length !== 21) return [];
  const version = bytes[0] ?? -1;
  if (version === TRON_VERSION) return chainsOfFamily('tron');
  return knownChains
    .filter(({ utxo }) => utxo?.pubKeyHash === version || utxo?.scriptHashes.includes(version))
    .map(({ id }) => id);
}

function chainsByFirstLetter(text: string): readonly string[] {
  const byLetter: Readonly<Record<string, readonly string[]>> = {
    T: ['tron'],
    '1': ['bitcoin'],
    '3': ['bitcoin', 'litecoin'],
    L: ['litecoin'],
    M: ['litecoin'],
    D: ['dogecoin'],
    A: ['dogecoin'],
  };
  return byLetter[text[0] ?? ''] ?? [];
}

function ofSolana(text: string): Address | null {
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text)) return null;
  return base58.decode(text).length === 32 ? address(chainsOfFamily('solana')) : null;
}

/** The one letter that makes the checksum fit when it is replaced; nothing where several would, or none. */
function oneLetter(
  text: string,
  from: number,
  places: number,
  alphabet: string,
  isRight: (candidate: string) => boolean,
): AddressFault[] {
  const found: AddressFault[] = [];
  for (let at = from; at < from + places; at += 1) {
    for (const expected of alphabet) {
      const candidate = text.slice(0, at) + expected + text.slice(at + 1);
      if (candidate !== text && isRight(candidate)) found.push({ position: at + 1, written: text[at] ?? '', expected });
    }
  }
  return found.length === 1 ? found : [];
}
