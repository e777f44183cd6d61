import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64, utf8 } from '../encoding/bytes.ts';
import { sha256 } from '../encoding/sha256.ts';
import { TranscriptError } from '../error.ts';

/**
 * How a key signs, by its byte in C2SP signed-note: `log` is plain Ed25519 (1), `cosigner` is a timestamped cosignature/v1 (4),
 * made by a witness, or by the log itself to say when.
 */
export type KeyUse = 'log' | 'cosigner';

/** A public key of C2SP signed-note. */
export interface VerifierKey {
  readonly name: string;
  /** 8 hex digits. */
  readonly id: string;
  readonly use: KeyUse;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Signs notes; `sign` may ask a key service, so that the key itself never reaches this process. */
export interface NoteSigner {
  readonly name: string;
  readonly id: string;
  readonly use: KeyUse;
  /** Ed25519 (RFC 8032) over the bytes. */
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

const ALGORITHM = { log: 1, cosigner: 4 } as const;
const KEY_BYTES = 32;
const SECRET_PREFIX = 'PRIVATE+KEY+';

function useOf(algorithm: number | undefined): KeyUse {
  if (algorithm === ALGORITHM.log) return 'log';
  if (algorithm === ALGORITHM.cosigner) return 'cosigner';
  throw new TranscriptError('BAD_KEY', 'algorithm');
}

function checkName(name: string): string {
  if (name === '' || name.length > 255 || /[\s+\p{Cc}]/u.test(name)) throw new TranscriptError('BAD_KEY', 'name');
  return name;
}

/** The key as it is published for another use: the time that a log states is signed by its own key as a cosigner. */
export function asUse(key: Pick<VerifierKey, 'name' | 'publicKey'>, use: KeyUse): VerifierKey {
  const { name, publicKey } = key;
  const hash = sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(ALGORITHM[use]), publicKey));
  return { name, id: bytesToHex(hash.subarray(0, 4)), use, publicKey };
}

/** Reads `name+id+base64`, where base64 holds a byte for the algorithm and 32 of key. */
function readKey(text: string): { name: string; id: string; use: KeyUse; bytes: Uint8Array } {
  const [name = '', id = '', ...rest] = text.split('+');
  let data: Uint8Array;
  try {
    data = fromBase64(rest.join('+'), 'key');
  } catch {
    throw new TranscriptError('BAD_KEY', 'base64');
  }
  if (data.length !== 1 + KEY_BYTES) throw new TranscriptError('BAD_KEY', 'length');
  return { name: checkName(name), id, use: useOf(data[0]), bytes: data.subarray(1) };
}

/**
 * Reads a verifier key, `name+id+base64` (C2SP signed-note).
 *
 * @throws TranscriptError BAD_KEY
 * @example parseVerifierKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8').name // 'sum.golang.org'
 */
export function parseVerifierKey(text: string): VerifierKey {
  const { name, id, use, bytes } = readKey(text.trim());
  const key = asUse({ name, publicKey: bytes }, use);
  if (key.id !== id) throw new TranscriptError('BAD_KEY', 'id');
  return key;
}

/** `name+id+base64`: what a brand publishes. */
export function formatVerifierKey({ name, id, use, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(concatBytes(Uint8Array.of(ALGORITHM[use]), publicKey))}`;
}

/**
 * A new key, as texts to keep and to publish.
 *
 * @param name of a log: its origin, a URL without scheme such as `support.example/log`
 * @param seed 32 random bytes
 * @returns `secret` is `PRIVATE+KEY+name+id+base64`, `verifier` is `name+id+base64`
 * @throws TranscriptError BAD_KEY
 */
export function generateKey(name: string, use: KeyUse, seed: Uint8Array): { secret: string; verifier: string } {
  if (seed.length !== KEY_BYTES) throw new TranscriptError('BAD_KEY', 'length');
  const key = asUse({ name: checkName(name), publicKey: ed25519.getPublicKey(seed) }, use);
  const data = toBase64(concatBytes(Uint8Array.of(ALGORITHM[use]), seed));
  return { secret: `${SECRET_PREFIX}${name}+${key.id}+${data}`, verifier: formatVerifierKey(key) };
}

/**
 * A signer that holds its key in memory.
 *
 * @param use another use of the same key; a log signs its own time with `createSigner(secret, 'cosigner')`
 * @throws TranscriptError BAD_KEY
 */
export function createSigner(secret: string, use?: KeyUse): NoteSigner {
  const text = secret.trim();
  if (!text.startsWith(SECRET_PREFIX)) throw new TranscriptError('BAD_KEY', 'prefix');
  const read = readKey(text.slice(SECRET_PREFIX.length));
  const own = asUse({ name: read.name, publicKey: ed25519.getPublicKey(read.bytes) }, read.use);
  if (own.id !== read.id) throw new TranscriptError('BAD_KEY', 'id');
  const { name, id, use: finalUse } = asUse(own, use ?? read.use);
  return { name, id, use: finalUse, sign: (message) => ed25519.sign(message, read.bytes) };
}
