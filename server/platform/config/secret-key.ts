import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key that seals secrets in the database: `SECRET_KEY`, or one made on first start and kept in `secret.key` (mode 0600) of
 * the data directory. Processes that share a database must share it.
 */
export async function loadSecretKey(given: Buffer | null, dataDir: string): Promise<Buffer> {
  if (given) return given;
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'secret.key');
  try {
    // 'wx': of two processes that start together, one writes and the other reads.
    await writeFile(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(await readFile(path, 'utf8'), 'base64');
}
