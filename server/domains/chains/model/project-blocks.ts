import type { ProjectedBlock } from '@gatehouse/tx-doctor';

/** A waiting transaction: fee in base units, size in virtual bytes, unconfirmed parents. */
export interface Waiting {
  readonly fee: bigint;
  readonly vsize: number;
  readonly parents: readonly string[];
}

/** Transactions that are mined together, because the last of them pays for all. */
interface Chunk {
  readonly rate: number;
  readonly vsize: number;
}

/** What a block of 4,000,000 weight units holds beside header and coinbase (BIP 141). */
const blockVsize = 998_000;
const blocksAtMost = 6;

/** Nodes let no more wait in one cluster (Bitcoin Core 31; before, 25 in a line): beyond it somebody makes them up. */
const familyAtMost = 64;
/** What an honest mempool of thousands needs is a hundredth of it. */
const stepsAtMost = 1_000_000;

/** Who is related to whom, followed as far as a family goes; `steps` counts what that has cost. */
class Families {
  readonly #parents = new Map<string, readonly string[]>();
  readonly #children = new Map<string, string[]>();
  steps = 0;

  constructor(waiting: ReadonlyMap<string, Waiting>) {
    for (const [id, { parents }] of waiting) {
      const here = parents.slice(0, familyAtMost).filter((parent) => waiting.has(parent));
      this.#parents.set(id, here);
      for (const parent of here) {
        const siblings = this.#children.get(parent);
        if (siblings === undefined) this.#children.set(parent, [id]);
        else if (siblings.length < familyAtMost) siblings.push(id);
      }
    }
  }

  #reach(from: string, relatives: ReadonlyMap<string, readonly string[]>): Set<string> {
    const found = new Set<string>();
    const open = [...(relatives.get(from) ?? [])];
    for (let id = open.pop(); id !== undefined && found.size < familyAtMost; id = open.pop()) {
      this.steps += 1;
      if (found.has(id) || id === from) continue;
      found.add(id);
      open.push(...(relatives.get(id) ?? []));
    }
    return found;
  }

  ancestorsOf(id: string): Set<string> {
    return this.#reach(id, this.#parents);
  }

  descendantsOf(id: string): Set<string> {
    return this.#reach(id, this.#children);
  }
}

/**
 * Chunks in the order in which a miner takes them: best rate of a transaction with all its waiting parents first.
 *
 * @returns null when the relations are so tangled as in no mempool that a node keeps
 */
export function orderChunks(waiting: ReadonlyMap<string, Waiting>): Chunk[] | null {
  const families = new Families(waiting);
  const taken = new Set<string>();
  const byRate = new RateHeap();
  /** The one entry of each in the heap that counts. */
  const rates = new Map<string, number>();

  function packageOf(id: string): { ids: string[]; rate: number; vsize: number } {
    const ids = [id, ...families.ancestorsOf(id)].filter((member) => !taken.has(member));
    let [fee, vsize] = [0n, 0];
    for (const member of ids) {
      fee += waiting.get(member)?.fee ?? 0n;
      vsize += waiting.get(member)?.vsize ?? 0;
    }
    return { ids, rate: Number(fee) / Math.max(vsize, 1), vsize };
  }
  function place(id: string, rate: number): void {
    if (rates.get(id) === rate) return;
    rates.set(id, rate);
    byRate.push({ id, rate });
  }

  for (const id of waiting.keys()) place(id, packageOf(id).rate);
  const chunks: Chunk[] = [];
  for (let best = byRate.pop(); best !== undefined; best = byRate.pop()) {
    if (families.steps > stepsAtMost) return null;
    if (taken.has(best.id) || rates.get(best.id) !== best.rate) continue;
    const { ids, rate, vsize } = packageOf(best.id);
    if (rate !== best.rate) {
      place(best.id, rate);
      continue;
    }
    for (const id of ids) taken.add(id);
    chunks.push({ rate, vsize });
    // Children whose parents are paid for may have risen.
    const risen = new Set(ids.flatMap((id) => [...families.descendantsOf(id)]));
    for (const id of risen) if (!taken.has(id)) place(id, packageOf(id).rate);
  }
  return chunks;
}

class RateHeap {
  readonly #entries: { id: string; rate: number }[] = [];

  #rateAt(at: number): number {
    return this.#entries[at]?.rate ?? -1;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#entries[a], this.#entries[b]];
    if (one && other) [this.#entries[a], this.#entries[b]] = [other, one];
  }

  push(entry: { id: string; rate: number }): void {
    let at = this.#entries.push(entry) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && this.#rateAt(at) > this.#rateAt(parent); parent = (at - 1) >> 1) {
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): { id: string; rate: number } | undefined {
    const [best] = this.#entries;
    const last = this.#entries.pop();
    if (last === undefined || this.#entries.length === 0) return best;
    this.#entries[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const larger = this.#rateAt(right) > this.#rateAt(left) ? right : left;
      if (this.#rateAt(larger) <= this.#rateAt(at)) return best;
      this.#swap(at, larger);
      at = larger;
    }
  }
}

function medianRate(chunks: readonly Chunk[], vsize: number): number {
  let passed = 0;
  for (const chunk of chunks) {
    passed += chunk.vsize;
    if (passed * 2 >= vsize) return chunk.rate;
  }
  return 0;
}

/**
 * The next blocks as they would be mined from these chunks, best first. Into a block that is not full gets whatever the
 * mempool takes, so its lowest rate is `floor`; at least one block is given.
 *
 * @param floor lowest rate that the mempool takes, base units per virtual byte
 */
export function projectBlocks(chunks: readonly Chunk[], floor: number): ProjectedBlock[] {
  const blocks: ProjectedBlock[] = [];
  let [inBlock, vsize]: [Chunk[], number] = [[], 0];
  const close = (full: boolean) => {
    const lowest = inBlock.at(-1)?.rate ?? floor;
    blocks.push({
      medianRate: inBlock.length === 0 ? floor : medianRate(inBlock, vsize),
      minRate: full ? lowest : floor,
      vsize,
      full,
    });
    [inBlock, vsize] = [[], 0];
  };
  for (const chunk of chunks) {
    if (inBlock.length > 0 && vsize + chunk.vsize > blockVsize) close(true);
    if (blocks.length === blocksAtMost) return blocks;
    inBlock.push(chunk);
    vsize += chunk.vsize;
  }
  close(false);
  return blocks;
}

/** From here on a template counts as full: what is left is room for the coinbase and gaps. */
const fullFrom = 0.92;
/** What stands behind it fills the gaps that large transactions leave, whatever it pays. */
const paidFor = 0.97;

/**
 * The one block that a node's own template shows (BIP 22). Of one that is full, the lowest rate is that of the part that was
 * chosen for what it pays.
 *
 * @param floor lowest rate that the mempool takes, base units per virtual byte
 */
export function projectTemplate(chunks: readonly Chunk[], floor: number): ProjectedBlock[] {
  const vsize = chunks.reduce((sum, chunk) => sum + chunk.vsize, 0);
  if (vsize < blockVsize * fullFrom) return projectBlocks(chunks, floor).slice(0, 1);
  let passed = 0;
  const last = chunks.find((chunk) => {
    passed += chunk.vsize;
    return passed >= vsize * paidFor;
  });
  return [{ medianRate: medianRate(chunks, vsize), minRate: last?.rate ?? floor, vsize, full: true }];
}
