import { setTimeout as wait } from 'node:timers/promises';
import { countImported, idsThatStand } from '../../../store/mail-imports.ts';
import type { EmailParts } from '../email-parts.ts';
import type { MailFiler } from '../filing/mail-filer.ts';
import { type FoundMail, mailsIn } from './mails-in.ts';

/** What became of the mails of an import. All of `read` are `stored` or `duplicate`; `lost` are in neither, and must be 0. */
export interface ImportSummary {
  readonly read: number;
  readonly stored: number;
  readonly duplicate: number;
  /** Of the stored: joined a conversation, began one, or wait for a person. */
  readonly threaded: number;
  readonly new: number;
  readonly quarantined: number;
  /** Kept, and not yet read; another process may be at it. */
  readonly waiting: number;
  readonly lost: number;
}

/** What became of one mail at the door; the rest is known once it was filed. */
export interface ImportedMail {
  readonly name: string;
  readonly id: string;
  readonly outcome: 'stored' | 'duplicate';
}

const handedAtOnce = 8;
/** Longer than a claim of another process lasts, should it die over it. */
const patienceMs = 150_000;

/**
 * Brings a folder, a file or an mbox in through the door of all mails: kept first, then filed like any other.
 *
 * @param onMail is told of each mail once it is kept, in the order in which that happens
 */
export async function importMails(
  parts: Pick<EmailParts, 'database' | 'door'>,
  filer: Pick<MailFiler, 'settle'>,
  path: string,
  onMail: (mail: ImportedMail) => void,
): Promise<ImportSummary> {
  const storedIds: string[] = [];
  const seenIds: string[] = [];
  let read = 0;

  async function handIn({ name, raw }: FoundMail): Promise<void> {
    read++;
    const envelope = { mailFrom: '', recipients: [], helo: null, clientAddress: null };
    const { id, outcome } = await parts.door.receive({ raw, route: 'import', envelope });
    (outcome === 'stored' ? storedIds : seenIds).push(id);
    onMail({ name, id, outcome });
  }

  const found = mailsIn(path);
  const hand = async () => {
    for (let next = await found.next(); !next.done; next = await found.next()) await handIn(next.value);
  };
  await Promise.all(Array.from({ length: handedAtOnce }, hand));
  let counts: Awaited<ReturnType<typeof countImported>>;
  for (const until = Date.now() + patienceMs; ; ) {
    await filer.settle();
    counts = await countImported(parts.database.sql, storedIds);
    // What a running server has taken is being filed there.
    if (counts.waiting === 0 || Date.now() > until) break;
    await wait(100);
  }

  const standing = await idsThatStand(parts.database.sql, [...storedIds, ...seenIds]);
  const lost = [...storedIds, ...seenIds].filter((id) => !standing.has(id)).length;
  return {
    read,
    stored: storedIds.length,
    duplicate: seenIds.length,
    ...counts,
    lost: lost + read - storedIds.length - seenIds.length,
  };
}
