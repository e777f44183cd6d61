import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const list = createRequire(import.meta.url).resolve('@zxcvbn-ts/language-common/src/passwords.json');

/**
 * The list of common passwords of zxcvbn-ts, in lower case. Read anew each time: passwords are set rarely, and 49,000 strings
 * need not stay in memory.
 */
export async function readCommonPasswords(): Promise<ReadonlySet<string>> {
  return new Set(JSON.parse(await readFile(list, 'utf8')) as string[]);
}
