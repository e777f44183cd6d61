import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createBundle, type StoredEvent } from '../bundle/create-bundle.ts';
import { utf8 } from '../encoding/bytes.ts';
import { commitEvent, type EventDraft, hashEvent, logEntry } from '../event/commit-event.ts';
import { CLOSING, ERASURE, type EventContent, type EventHeader, FIRST_PREVIOUS } from '../event/event.ts';
import { appendLeaves } from '../log/append-leaves.ts';
import { emptyLog, type LogState, rootOf } from '../log/log-state.ts';
import { createSigner, generateKey, parseVerifierKey } from '../note/keys.ts';
import { signCheckpoint } from '../note/sign-checkpoint.ts';
import type { Random } from './random.ts';

export const ORIGIN = 'support.example/log';
export const SECRET = generateKey(ORIGIN, 'log', new Uint8Array(32).fill(7));
export const KEY = parseVerifierKey(SECRET.verifier);
const AT = Date.UTC(2026, 4, 1);

/** What a server keeps, and what somebody with rights on its database can change at will: everything but the key. */
export interface Database {
  rows: StoredEvent[];
  tiles: Map<string, Uint8Array>;
  log: LogState;
  checkpoint: string;
  files: Map<string, Uint8Array>;
}

export const copyDatabase = (db: Database): Database => ({
  ...db,
  rows: [...db.rows],
  tiles: new Map(db.tiles),
  files: new Map(db.files),
});

export const rowsOf = (db: Database, conversation: string) =>
  db.rows.filter(({ header }) => header.conversation === conversation);

/** Appends entries as the server does; the tiles go to the database. */
export function grow(db: Database, entries: readonly Uint8Array[]): void {
  const { state, tiles } = appendLeaves(db.log, entries);
  for (const { path, bytes } of tiles) db.tiles.set(path, bytes);
  db.log = state;
}

/** The server signs what it finds in its database: it is honest, and can be deceived. */
export async function sign(db: Database, secret = SECRET.secret): Promise<void> {
  const head = { origin: ORIGIN, size: db.log.size, root: rootOf(db.log) };
  const signers = [createSigner(secret), createSigner(secret, 'cosigner')];
  db.checkpoint = await signCheckpoint(head, signers, new Date(AT + db.log.size * 1000));
}

/** The server appends an event after the last one it finds. */
export function say(db: Database, conversation: string, what: Partial<EventDraft>, random: Random): StoredEvent {
  const last = rowsOf(db, conversation).at(-1)?.header;
  const draft: EventDraft = {
    conversation,
    seq: (last?.seq ?? 0) + 1,
    at: new Date(AT + db.log.size * 1000).toISOString(),
    kind: 'message',
    author: 'customer',
    audience: 'customer',
    previous: last ? hashEvent(last) : FIRST_PREVIOUS,
    content: { text: `message ${random.below(1e9)}` },
    ...what,
  };
  const salt = random.bytes(32);
  const { header, entry } = commitEvent(draft, salt);
  const row = { header, index: db.log.size, salt, content: draft.content };
  grow(db, [entry]);
  db.rows.push(row);
  return row;
}

/** A new salt and content for a row, committed as if it had always been so; the log is not touched. */
export function recommit(
  row: StoredEvent,
  change: Partial<EventHeader>,
  content: EventContent,
  salt: Uint8Array,
): StoredEvent {
  const { header } = commitEvent({ ...row.header, ...change, content }, salt);
  return { ...row, header, salt, content };
}

/** Makes the numbers and hashes of a conversation whole again, as a careful forger would; the log is not touched. */
export function relink(rows: readonly StoredEvent[]): readonly StoredEvent[] {
  let previous = FIRST_PREVIOUS;
  return rows.map((row, at) => {
    const header: EventHeader = { ...row.header, seq: at + 1, previous };
    previous = hashEvent(header);
    return { ...row, header };
  });
}

/** Builds the log again from the rows, each at its index; needs the key to be of use. */
export function rebuildLog(db: Database): void {
  const ordered = [...db.rows].sort((a, b) => a.index - b.index);
  db.rows = db.rows.map((row) => ({ ...row, index: ordered.indexOf(row) }));
  db.log = emptyLog;
  db.tiles.clear();
  grow(
    db,
    ordered.map(({ header }) => logEntry(header)),
  );
}

/** Records an erasure and deletes what it names, as the server does. */
function erase(db: Database, conversation: string, seq: number, random: Random): void {
  say(db, conversation, { kind: ERASURE, author: 'system', content: { erases: [seq] } }, random);
  db.rows = db.rows.map((row) => {
    if (row.header.conversation !== conversation || row.header.seq !== seq) return row;
    return { header: row.header, index: row.index };
  });
}

export const close = (db: Database, conversation: string, random: Random) =>
  say(db, conversation, { kind: CLOSING, author: 'system', content: {} }, random);

/** Makes a bundle of rows, with the log and the files that stand in the database. */
export function bundleRows(
  db: Database,
  rows: readonly StoredEvent[],
  heldSizes: readonly number[],
): Promise<Uint8Array> {
  const events = rows.map((row) => (row.header.audience === 'team' ? { header: row.header, index: row.index } : row));
  const { checkpoint, files } = db;
  return createBundle({
    language: 'en',
    events,
    key: SECRET.verifier,
    checkpoint,
    readTile: async (path) => db.tiles.get(path),
    heldSizes: heldSizes.filter((size) => size <= db.log.size),
    files,
  });
}

/** Makes a bundle of a conversation from whatever stands in the database. */
export const takeBundle = (db: Database, conversation: string, heldSizes: readonly number[]) =>
  bundleRows(db, rowsOf(db, conversation), heldSizes);

/** Some rounds of talk in three conversations at once, with a file, a note and an erased message in each. */
export function fillDatabase(db: Database, conversations: readonly string[], rounds: number, random: Random): void {
  for (let round = 0; round < rounds; round++) {
    for (const conversation of conversations) {
      say(db, conversation, {}, random);
      say(db, conversation, { author: 'staff', content: { name: 'Lin', text: `reply ${random.below(1e9)}` } }, random);
    }
  }
  for (const conversation of conversations) {
    const bytes = utf8(`receipt ${random.below(1e9)}`);
    const sha256Hex = bytesToHex(sha256(bytes));
    db.files.set(sha256Hex, bytes);
    const attachment = { name: 'receipt.png', type: 'image/png', bytes: bytes.length, sha256: sha256Hex };
    say(db, conversation, { content: { text: 'my receipt', attachments: [attachment] } }, random);
    say(db, conversation, { kind: 'note', author: 'staff', audience: 'team' }, random);
    erase(db, conversation, 1, random);
    say(db, conversation, {}, random);
  }
}
