import { makeBase58Address, makeExtendedKey, makeHex, makeSolanaSignature, makeUuid } from './make-keys.ts';
import type { Random } from './random.ts';

/** Each message, and those with placeholders so many times, with other fillings. */
const FILLINGS = 50;

/** Ordinary messages whose placeholders are filled with what looks like a secret and is none. */
export function makeOrdinary(random: Random, messages: readonly string[]): string[] {
  return messages.flatMap((message) =>
    Array.from({ length: message.includes('{') ? FILLINGS : 1 }, () => fill(random, message)),
  );
}

function fill(random: Random, message: string): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => fillers[name]?.(random) ?? name);
}

const fillers: Readonly<Record<string, (random: Random) => string>> = {
  tx: (random) => `0x${makeHex(random, 32)}`,
  hash: (random) => makeHex(random, 32),
  address: makeBase58Address,
  evm: (random) => `0x${makeHex(random, 20)}`,
  pubkey: (random) => random.pick(['02', '03', '04']) + makeHex(random, random.pick([32, 32, 64])),
  xpub: (random) => makeExtendedKey(random, 'public'),
  signature: (random) => random.pick(['0x', '']) + makeHex(random, random.pick([64, 65])),
  solana: makeSolanaSignature,
  uuid: makeUuid,
};
