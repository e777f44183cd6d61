import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from './world.ts';

export interface Mailed {
  /** As they stand in the file, folded lines joined. */
  readonly headers: string;
  readonly text: string;
}

/** Undoes what a mail of ours may have on its way: quoted-printable or base64, both in UTF-8 (RFC 2045 § 6). */
function decode(body: string, headers: string): string {
  if (/^content-transfer-encoding: base64/im.test(headers)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(headers)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function read(raw: string): Mailed {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  return { headers, text: decode(raw.slice(end + 4), headers).replaceAll('\r\n', '\n') };
}

/** Waits until no job is left to do. */
export async function jobsDone({ database }: Pick<World, 'database'>): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query<{ left: number }>('select count(*) as left from graphile_worker.jobs');
    if (rows[0]?.left === 0) return;
    await wait(20);
  }
}

/** What was mailed to one address, oldest first, once nothing is left to do. */
export async function mailsTo(world: Pick<World, 'database' | 'config'>, email: string): Promise<Mailed[]> {
  await jobsDone(world);
  const folder = join(world.config.dataDir, 'outbox');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(names.map(async (name) => read(await readFile(join(folder, name), 'utf8'))));
  return mails.filter(({ headers }) => new RegExp(`^To: <?${RegExp.escape(email)}>?$`, 'im').test(headers));
}
