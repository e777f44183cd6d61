import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a mail as an `.eml` file (RFC 5322) that only the operator may read; whole or not at all. */
export async function keepAsFile(folder: string, raw: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const path = join(folder, `${time}-${randomUUID().slice(0, 8)}.eml`);
  await writeFile(`${path}.part`, raw, { mode: 0o600 });
  await rename(`${path}.part`, path);
}
