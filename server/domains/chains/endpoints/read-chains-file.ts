import { readFile } from 'node:fs/promises';
import { type ChainsFile, chainsFile } from './chains-file.ts';

/** Every fault of the file, one line each. Values are left out: they may be credentials. */
export class ChainsFileError extends Error {
  constructor(faults: readonly string[]) {
    super(`The file of chains cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ChainsFileError';
  }
}

/**
 * The operator's nodes, recipients and tokens, documented in `docs/operate.md`.
 *
 * @throws {ChainsFileError} with every fault at once
 * @example parseChainsFile('{"chains":{"bitcoin":[{"label":"our node","kind":"bitcoin-rpc","url":"http://127.0.0.1:8332","trust":"own"}]}}')
 */
export function parseChainsFile(text: string): ChainsFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ChainsFileError(['it is not JSON']);
  }
  const parsed = chainsFile.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ChainsFileError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`),
  );
}

/** @throws {ChainsFileError} also when the file cannot be read */
export async function readChainsFile(path: string): Promise<ChainsFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ChainsFileError(['it cannot be read']);
  });
  return parseChainsFile(text);
}
