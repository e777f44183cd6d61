import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';

/** Names of fields that are together only in a file that holds a key. */
const KEYSTORES: readonly (readonly [mark: string, ...others: string[]])[] = [
  // Ethereum, Web3 Secret Storage
  ['ciphertext', 'kdf', 'cipher', 'mac'],
  // Polkadot and Substrate
  ['pkcs8', 'encoded', 'encoding'],
  // The vault of a browser extension
  ['"salt"', '"data"', '"iv"'],
];

/** Encrypted key files: a weak password is all that protects them. */
export function findKeystores({ clean, from }: Context): Finding[] {
  const { lower } = clean;
  if (!lower.includes('{')) return [];
  if (!KEYSTORES.some(([mark]) => lower.includes(mark, from))) return [];
  return objectsIn(lower, from).flatMap(([start, end]): Finding[] => {
    const object = lower.slice(start, end);
    const whole = KEYSTORES.some((fields) => fields.every((field) => object.includes(field)));
    const part = object.includes('ciphertext') && /kdf|cipherparams|"mac|crypto/.test(object);
    return whole || part ? [{ kind: 'keystore-json', start, end, confidence: whole ? 'certain' : 'likely' }] : [];
  });
}

/** The outermost braces and what is between them; an object that is cut off ends with the text. */
function objectsIn(text: string, from: number): [number, number][] {
  const objects: [number, number][] = [];
  let depth = 0;
  let start = from;
  for (const match of text.slice(from).matchAll(/[{}]/g)) {
    const at = from + match.index;
    if (match[0] === '{') {
      if (depth++ === 0) start = at;
    } else if (depth > 0 && --depth === 0) objects.push([start, at + 1]);
  }
  if (depth > 0) objects.push([start, text.length]);
  return objects;
}
