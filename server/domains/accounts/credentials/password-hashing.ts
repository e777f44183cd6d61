import { type Argon2Parameters, argon2 as argon2Callback, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type Argon2Cost, formatPhc, parsePhc } from '../model/phc-string.ts';

const argon2 = promisify<'argon2id', Argon2Parameters, Buffer>(argon2Callback);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const currentCost: Argon2Cost = { memory: 19_456, passes: 2, lanes: 1 };
/** Each takes 19 MiB while it runs; more would wait for a processor anyway. */
const atOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: Argon2Cost, tagLength: number): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await argon2('argon2id', {
      message: Buffer.from(password, 'utf8'),
      nonce: salt,
      memory: cost.memory,
      passes: cost.passes,
      parallelism: cost.lanes,
      tagLength,
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The hash of a normalised password, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return formatPhc({ cost: currentCost, salt, hash: await derive(password, salt, currentCost, 32) });
}

/** Costs the time of a check and finds nothing: an unknown address answers no sooner than a known one. */
async function checkNothing(password: string): Promise<void> {
  await derive(password, randomBytes(16), currentCost, 32);
}

/**
 * Whether a normalised password is the one of the hash. `outdated` says that the cost has been raised since: hash again.
 * Without a hash the answer is no, after the same time.
 */
export async function checkPassword(
  phc: string | null,
  password: string,
): Promise<{ right: boolean; outdated: boolean }> {
  if (phc === null) {
    await checkNothing(password);
    return { right: false, outdated: false };
  }
  const { cost, salt, hash } = parsePhc(phc);
  const derived = await derive(password, salt, cost, hash.length);
  const { memory, passes, lanes } = currentCost;
  return {
    right: timingSafeEqual(derived, hash),
    outdated: cost.memory !== memory || cost.passes !== passes || cost.lanes !== lanes,
  };
}
