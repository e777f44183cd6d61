import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { splitMbox } from './split-mbox.ts';

/** A mail as it was found; `name` tells a person where. */
export interface FoundMail {
  readonly name: string;
  readonly raw: Buffer;
}

/** Names that mail programs give to files of one mail; maildir names have no ending and a colon or several dots. */
const singleMail = /\.(eml|raw|msg|mail|txt)$|^\d+\.[\w.]+\.[\w.-]+(:2,[A-Z]*)?$/i;
const mailbox = /\.(mbox|mbx)$/i;

async function startsLikeMbox(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return bytesRead === 5 && buffer.toString('latin1') === 'From ';
  } finally {
    await file.close();
  }
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // Links are not followed: they can lead anywhere, and round in circles.
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile() && (singleMail.test(entry.name) || mailbox.test(entry.name))) yield path;
  }
}

async function* mailsOfFile(path: string): AsyncGenerator<FoundMail> {
  if (!(mailbox.test(path) || (await startsLikeMbox(path)))) {
    yield { name: path, raw: await readFile(path) };
    return;
  }
  let number = 0;
  for await (const raw of splitMbox(createReadStream(path))) yield { name: `${path}#${++number}`, raw };
}

/** All mails of a file (one mail, or an mbox) or a folder and what is in it (.eml, .raw, maildir, mbox), one after the other. */
export async function* mailsIn(path: string): AsyncGenerator<FoundMail> {
  const found = await stat(path);
  if (!found.isDirectory()) return yield* mailsOfFile(path);
  for await (const file of filesUnder(path)) yield* mailsOfFile(file);
}
