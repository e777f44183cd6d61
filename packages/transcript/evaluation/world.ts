import { readBundle } from '../bundle/read-bundle.ts';
import { emptyLog } from '../log/log-state.ts';
import type { Trust } from '../verify/verification.ts';
import { close, copyDatabase, type Database, fillDatabase, KEY, sign, takeBundle } from './database.ts';
import { createRandom, type Random } from './random.ts';

/** A server before anybody touched it, and what a customer has kept from then. */
export interface World {
  readonly conversation: string;
  readonly other: string;
  readonly database: Database;
  /** The same server a while earlier. */
  readonly earlier: Database;
  /** Sizes of the checkpoints that the customer kept. */
  readonly heldSizes: readonly number[];
  readonly key: Trust;
  /** The key, and an earlier bundle with its checkpoint. */
  readonly kept: Trust;
}

function uuid(random: Random): string {
  const hex = [...random.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export async function createWorld(seed: number): Promise<World> {
  const random = createRandom(seed);
  const conversations = [uuid(random), uuid(random), uuid(random)];
  const [conversation = '', other = ''] = conversations;
  const database: Database = { rows: [], tiles: new Map(), log: emptyLog, checkpoint: '', files: new Map() };
  fillDatabase(database, conversations, 2, random);
  await sign(database);
  const earlier = copyDatabase(database);
  fillDatabase(database, conversations, 2, random);
  close(database, conversation, random);
  await sign(database);
  const held = readBundle(await takeBundle(database, conversation, []));
  const heldSizes = [earlier.log.size, database.log.size];
  return {
    conversation,
    other,
    database,
    earlier,
    heldSizes,
    key: { key: KEY },
    kept: { key: KEY, bundles: [held], checkpoints: [earlier.checkpoint] },
  };
}

/** The entry bundles of a log, as somebody who mirrors it has them. */
export function mirror(db: Database): readonly Uint8Array[] {
  return [...db.tiles]
    .filter(([path]) => path.startsWith('tile/entries/') && !path.includes('.p/'))
    .map(([, bytes]) => bytes)
    .concat(db.log.entries);
}
