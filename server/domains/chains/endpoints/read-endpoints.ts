import { readFile } from 'node:fs/promises';
import { type ChainEndpoints, chainEndpoints } from './endpoint.ts';

/** Every fault of the file, one line each. Values are left out: they may be credentials. */
export class EndpointsError extends Error {
  constructor(faults: readonly string[]) {
    super(`The file of chain endpoints cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'EndpointsError';
  }
}

/**
 * The operator's list of nodes, documented in `docs/operate.md`.
 *
 * @throws {EndpointsError} with every fault at once
 * @example parseEndpoints('{"chains":{"bitcoin":[{"label":"our node","kind":"bitcoin-rpc","url":"http://127.0.0.1:8332","trust":"own"}]}}')
 */
export function parseEndpoints(text: string): ChainEndpoints {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EndpointsError(['it is not JSON']);
  }
  const parsed = chainEndpoints.safeParse(value);
  if (parsed.success) return parsed.data.chains;
  throw new EndpointsError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`),
  );
}

/** @throws {EndpointsError} also when the file cannot be read */
export async function readEndpoints(path: string): Promise<ChainEndpoints> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new EndpointsError(['it cannot be read']);
  });
  return parseEndpoints(text);
}
