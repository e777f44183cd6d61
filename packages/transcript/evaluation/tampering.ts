import type { StoredEvent } from '../bundle/create-bundle.ts';
import type { FaultCode, Trust } from '../verify/verification.ts';
import { bundleRows, rowsOf } from './database.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** A file as it reaches the verifier, and what the verifier holds. */
export interface Tampered {
  readonly bytes: Uint8Array;
  readonly trust: Trust;
}

/** One way to tamper. */
export interface Tampering {
  readonly name: string;
  /** One of these must be among the faults: a tampering is not to be found by accident. */
  readonly found: readonly FaultCode[];
  tamper(world: World, random: Random): Promise<Tampered>;
}

/** A row that has something to say: not erased, not internal. */
export type SpokenRow = Required<StoredEvent>;

/** Some row that a customer can read, but not the last of them. */
export function pickSpoken(rows: readonly StoredEvent[], random: Random): SpokenRow {
  const spoken = rows.filter(
    (row): row is SpokenRow => row.content?.text !== undefined && row.header.audience === 'customer',
  );
  return random.pick(spoken.slice(0, -1));
}

/** Somebody changes the rows of one conversation; then the server makes a bundle of what it finds. */
export function rowTampering(
  name: string,
  found: readonly FaultCode[],
  change: (rows: readonly StoredEvent[], random: Random, world: World) => readonly StoredEvent[],
): Tampering {
  return {
    name,
    found,
    async tamper(world, random) {
      const rows = change(rowsOf(world.database, world.conversation), random, world);
      return { bytes: await bundleRows(world.database, rows, world.heldSizes), trust: world.key };
    },
  };
}

/** Like `rowTampering`, for the change of one row. */
export function oneRowTampering(
  name: string,
  found: readonly FaultCode[],
  change: (row: SpokenRow, random: Random) => StoredEvent,
): Tampering {
  return rowTampering(name, found, (rows, random) => {
    const chosen = pickSpoken(rows, random);
    return rows.map((row) => (row === chosen ? change(chosen, random) : row));
  });
}
