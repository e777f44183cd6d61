import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { generateKey } from '../note/keys.ts';
import {
  bundleRows,
  close,
  copyDatabase,
  type Database,
  ORIGIN,
  rebuildLog,
  recommit,
  relink,
  rowsOf,
  say,
  sign,
  takeBundle,
} from './database.ts';
import type { Random } from './random.ts';
import { pickSpoken, type Tampering } from './tampering.ts';
import { mirror, type World } from './world.ts';

/** Alters a text and makes everything after it whole again: hashes, numbers, tiles. Only the signature is left. */
function rewrite(world: World, random: Random): Database {
  const db = copyDatabase(world.database);
  const rows = rowsOf(db, world.conversation);
  const chosen = pickSpoken(rows, random);
  const altered = recommit(chosen, {}, { ...chosen.content, text: `other ${random.below(1e9)}` }, random.bytes(32));
  const linked = relink(rows.map((row) => (row === chosen ? altered : row)));
  db.rows = [...db.rows.filter(({ header }) => header.conversation !== world.conversation), ...linked];
  rebuildLog(db);
  return db;
}

/** Cuts the end of the conversation off its rows, so that the server goes on with numbers that were already given. */
async function cutTail(world: World, random: Random): Promise<Database> {
  const db = copyDatabase(world.database);
  const rows = rowsOf(db, world.conversation);
  const cut = new Set(rows.slice(-2 - random.below(4)));
  db.rows = db.rows.filter((row) => !cut.has(row));
  close(db, world.conversation, random);
  await sign(db);
  return db;
}

const bytesOf = (db: Database, world: World) => takeBundle(db, world.conversation, world.heldSizes);

/** Changes a file of a finished bundle. */
async function changeFile(world: World, path: RegExp, change: (bytes: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = unzipSync(await bytesOf(world.database, world));
  for (const [name, bytes] of Object.entries(files)) if (path.test(name)) files[name] = change(bytes);
  return zipSync(files, { level: 0 });
}

/** Without the key: the log, the checkpoint and the finished file. */
const withoutKey: readonly Tampering[] = [
  {
    name: 'rewrite the log under the old checkpoint',
    found: ['EVENT_NOT_IN_LOG'],
    async tamper(world, random) {
      return { bytes: await bytesOf(rewrite(world, random), world), trust: world.key };
    },
  },
  {
    name: 'rewrite the log and forge its checkpoint',
    found: ['CHECKPOINT_NOT_SIGNED'],
    async tamper(world, random) {
      const db = rewrite(world, random);
      await sign(db, generateKey(ORIGIN, 'log', random.bytes(32)).secret);
      return { bytes: await bytesOf(db, world), trust: world.key };
    },
  },
  {
    name: 'alter a signed checkpoint',
    found: ['CHECKPOINT_NOT_SIGNED'],
    async tamper(world, random) {
      const db = copyDatabase(world.database);
      const [origin, size, root = '', ...rest] = db.checkpoint.split('\n');
      const at = random.below(40);
      const letter = root[at] === 'A' ? 'B' : 'A';
      db.checkpoint = [origin, size, root.slice(0, at) + letter + root.slice(at + 1), ...rest].join('\n');
      return { bytes: await bytesOf(db, world), trust: world.key };
    },
  },
  {
    name: 'replace a tile',
    found: ['EVENT_NOT_IN_LOG'],
    async tamper(world, random) {
      const db = copyDatabase(world.database);
      const rows = rowsOf(db, world.conversation);
      const chosen = random.pick(rows.filter(({ index }) => index < db.log.size - 1));
      const path = `tile/0/000.p/${db.log.size}`;
      const tile = db.tiles.get(path)?.slice() ?? new Uint8Array();
      tile.set(random.bytes(32), (chosen.index ^ 1) * 32);
      db.tiles.set(path, tile);
      return { bytes: await bytesOf(db, world), trust: world.key };
    },
  },
  {
    name: 'roll the log back to an older checkpoint',
    found: ['ROLLED_BACK'],
    async tamper(world) {
      const { kept, earlier, conversation } = world;
      const bytes = await bundleRows(earlier, rowsOf(earlier, conversation), []);
      return { bytes, trust: kept };
    },
  },
  {
    name: 'change the page',
    found: ['PAGE_ALTERED'],
    async tamper(world, random) {
      const bytes = await changeFile(world, /html$/, (page) =>
        strToU8(strFromU8(page).replace('Lin', `Lin${random.below(100)}`)),
      );
      return { bytes, trust: world.key };
    },
  },
  {
    name: 'change an attachment',
    found: ['ATTACHMENT_ALTERED'],
    async tamper(world, random) {
      const bytes = await changeFile(world, /^attachments/, () => random.bytes(18));
      return { bytes, trust: world.key };
    },
  },
];

/** With the key, or with a server that signs whatever its database says: what the customer kept finds it. */
const withKey: readonly Tampering[] = [
  {
    name: 'rewrite the log and sign it with the key',
    found: ['HISTORY_DIFFERS'],
    async tamper(world, random) {
      const db = rewrite(world, random);
      await sign(db);
      return { bytes: await bytesOf(db, world), trust: world.kept };
    },
  },
  {
    name: 'roll everything back and let the server go on',
    found: ['ROLLED_BACK', 'HISTORY_DIFFERS'],
    async tamper(world, random) {
      const db = copyDatabase(world.earlier);
      const others = random.below(60);
      for (let count = 0; count < others; count++) say(db, world.other, {}, random);
      close(db, world.conversation, random);
      await sign(db);
      return { bytes: await bytesOf(db, world), trust: world.kept };
    },
  },
  {
    name: 'cut the end off and let the server number anew: a kept bundle',
    found: ['HELD_EVENT_DIFFERS'],
    async tamper(world, random) {
      return { bytes: await bytesOf(await cutTail(world, random), world), trust: world.kept };
    },
  },
  {
    name: 'cut the end off and let the server number anew: a copy of the log',
    found: ['HIDDEN_EVENT'],
    async tamper(world, random) {
      const db = await cutTail(world, random);
      return { bytes: await bytesOf(db, world), trust: { ...world.key, log: mirror(db) } };
    },
  },
];

export const logTamperings: readonly Tampering[] = [...withoutKey, ...withKey];
