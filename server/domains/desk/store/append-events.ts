import { sql } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import { type Appended, type NewEntry, toRow } from '../log/entry.ts';

/** How other processes are told as part of the commit; null where the bus is not the database's. */
export interface Notify {
  channel: string;
  prefix: string;
}

type Row = ReturnType<typeof toRow>;

/** 150 ids of 37 bytes stay below the 8,000 bytes of one notification. */
const idsPerNotice = 150;
const previewLength = 140;
/** A conversation is closed or missing, or a client id is known: then each entry is judged by itself. */
const wantsJudgement = new Set(['GH001', '23505']);

/** Appends a batch; the answers stand in the order of the entries. No two may share conversation and client id. */
export async function appendBatch(
  executor: Sql,
  entries: readonly NewEntry[],
  notify: Notify | null,
): Promise<Appended[]> {
  try {
    return await appendAll(executor, entries, notify);
  } catch (error) {
    if (!wantsJudgement.has(String((error as { code?: unknown }).code))) throw error;
    return appendEach(executor, entries, notify);
  }
}

/** Entries by conversation, in order of conversation ids: the order in which all processes lock. */
function inLockOrder(entries: readonly NewEntry[]): number[] {
  const order = entries.map((_, index) => index);
  const id = (index: number) => entries[index]?.conversationId ?? '';
  return order.sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a - b));
}

function noticesOf(ids: readonly string[], notify: Notify | null): string[] {
  if (!notify) return [];
  const notices: string[] = [];
  for (let at = 0; at < ids.length; at += idsPerNotice)
    notices.push(notify.prefix + ids.slice(at, at + idsPerNotice).join(','));
  return notices;
}

/** PostgreSQL takes half a surrogate pair for an error, and `slice` can cut one. */
function startOf(text: string): string {
  const start = text.slice(0, previewLength);
  return start.isWellFormed() ? start : start.slice(0, -1);
}

type Value = string | number | null;

/**
 * An array for PostgreSQL of ids, numbers and our own words, which need no escaping: made in one go, as the driver would look
 * at each character of each element.
 */
const plainArray = (values: readonly Value[]): string => `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** `unnest` fills what is missing up with nulls, so that a column without a value need not be sent. */
const orNull = (values: readonly Value[]): readonly Value[] | null =>
  values.some((value) => value !== null) ? values : null;

const column = <Key extends keyof Row>(rows: readonly Row[], key: Key): Row[Key][] => rows.map((row) => row[key]);

async function appendAll(executor: Sql, entries: readonly NewEntry[], notify: Notify | null): Promise<Appended[]> {
  const order = inLockOrder(entries);
  const rows: Row[] = [];
  const ids: string[] = [];
  const counts: number[] = [];
  const spokeLast: (string | null)[] = [];
  const previews: (string | null)[] = [];
  const positions: number[] = [];
  const numbers: number[] = [];
  for (const index of order) {
    const entry = entries[index];
    if (!entry) continue;
    if (ids.at(-1) !== entry.conversationId) {
      ids.push(entry.conversationId);
      counts.push(0);
      spokeLast.push(null);
      previews.push(null);
    }
    const at = ids.length - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    if (entry.kind === 'message') {
      spokeLast[at] = entry.author.kind;
      previews[at] = startOf(entry.text);
    }
    rows.push(toRow(entry));
    positions.push(ids.length);
    numbers.push(counts[at]);
  }
  const { rows: answers } = await sql<{ bases: number[]; at: Date }>`select bases, at from append_batch(
    ${plainArray(ids)}::uuid[], ${plainArray(counts)}::integer[], ${plainArray(spokeLast)}::text[], ${previews}::text[],
    ${plainArray(positions)}::integer[], ${plainArray(numbers)}::integer[],
    ${plainArray(column(rows, 'kind'))}::text[], ${plainArray(column(rows, 'authorKind'))}::text[],
    ${plainArray(column(rows, 'authorId'))}::uuid[], ${orNull(column(rows, 'authorName'))}::text[],
    ${plainArray(column(rows, 'clientId'))}::uuid[], ${column(rows, 'text')}::text[], ${orNull(column(rows, 'data'))}::jsonb[], ${notify?.channel ?? null}::text, ${noticesOf(ids, notify)}::text[])`.execute(
    executor,
  );
  const [answer] = answers;
  if (!answer) throw new Error('append_batch answers with one row');
  const appended: Appended[] = new Array(entries.length);
  order.forEach((index, place) => {
    const seq = (answer.bases[(positions[place] ?? 0) - 1] ?? 0) + (numbers[place] ?? 0);
    appended[index] = { outcome: 'appended', seq, at: answer.at };
  });
  return appended;
}

interface JudgedRow {
  seq: number;
  at: Date;
  outcome: Appended['outcome'];
}

/** As `appendBatch`, each entry judged by itself; inside a transaction this is the one, as no error of its own ends it. */
export async function appendEach(
  executor: Sql,
  entries: readonly NewEntry[],
  notify: Notify | null,
): Promise<Appended[]> {
  const order = inLockOrder(entries);
  const sorted = order.flatMap((index) => entries[index] ?? []);
  const rows = sorted.map(toRow);
  const ids = sorted.map((entry) => entry.conversationId);
  const { rows: judged } = await sql<JudgedRow>`select seq, at, outcome from append_each(
    ${ids}::uuid[], ${column(rows, 'kind')}::text[], ${column(rows, 'authorKind')}::text[], ${column(rows, 'authorId')}::uuid[],
    ${column(rows, 'authorName')}::text[], ${column(rows, 'clientId')}::uuid[], ${column(rows, 'text')}::text[],
    ${column(rows, 'data')}::jsonb[], ${notify?.channel ?? null}::text, ${noticesOf([...new Set(ids)], notify)}::text[])`.execute(
    executor,
  );
  const appended: Appended[] = new Array(entries.length);
  order.forEach((index, place) => {
    const row = judged[place];
    if (!row) throw new Error('append_each answers for every entry');
    appended[index] =
      row.outcome === 'appended' || row.outcome === 'duplicate'
        ? { outcome: row.outcome, seq: row.seq, at: row.at }
        : { outcome: row.outcome };
  });
  return appended;
}
