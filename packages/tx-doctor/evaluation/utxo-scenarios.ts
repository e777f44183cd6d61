import { chainOf } from '../chains/chain.ts';
import type { MempoolEntry, ProjectedBlock, Spend, UtxoBody, UtxoEvidence } from '../evidence/utxo-evidence.ts';
import type { Random } from './random.ts';
import { NOW, type Scenario, told, type View } from './scenario.ts';

type UtxoView = View<UtxoEvidence>;

const CHAINS = ['bitcoin', 'litecoin', 'dogecoin'] as const;

function world(random: Random) {
  const chain = random.pick(CHAINS);
  const height = random.between(500_000, 900_000);
  const inputs = Array.from({ length: random.between(1, 4) }, () => ({
    txid: random.hex(64),
    vout: random.between(0, 5),
    sequence: random.pick([0xfffffffd, 0xfffffffe]),
  }));
  const body: UtxoBody = {
    inputs,
    outputs: [
      { value: BigInt(random.between(10_000, 10 ** 9)), script: '0014aa', address: 'recipient' },
      { value: BigInt(random.between(10_000, 10 ** 9)), script: '0014bb', address: 'change' },
    ],
    locktime: random.chance(0.3) ? height - random.between(0, 3) : 0,
    vsize: random.between(110, 900),
  };
  const projected = blocks(random);
  const view: UtxoView = {
    family: 'utxo',
    chain,
    id: random.hex(64),
    tip: { height, medianTime: NOW / 1000 - 3600 },
    seen: 'absent',
    block: null,
    body,
    mempool: null,
    spends: inputs.map(({ txid, vout }) => ({ txid, vout, state: 'unspent', by: null })),
    fees: { relayFloor: 1, mempoolFloor: 1, projected },
    rejection: null,
    before: null,
  };
  return { chain, height, body, projected, view };
}

/** Full blocks whose rates fall from one to the next, all above the floor of 1. */
function blocks(random: Random): ProjectedBlock[] {
  let rate = random.between(40, 200);
  return Array.from({ length: random.between(3, 6) }, () => {
    const medianRate = rate;
    rate = Math.max(3, rate - random.between(4, 12));
    return { medianRate, minRate: rate, vsize: 1_000_000, full: true };
  });
}

function alone(fee: number, vsize: number): MempoolEntry {
  const self = { count: 1, fee: BigInt(fee), vsize };
  return { fee: BigInt(fee), vsize, ancestors: self, descendants: self, depends: [] };
}

function taken(random: Random, spends: readonly Spend[], state: Spend['state']): Spend[] {
  const at = random.between(0, spends.length - 1);
  return spends.map((spend, index) => (index === at ? { ...spend, state, by: random.hex(64) } : spend));
}

function inBlock(view: UtxoView, height: number, confirmations: number, hash: string): UtxoView {
  return { ...view, seen: 'confirmed', block: { hash, height: height - confirmations + 1 }, spends: [] };
}

const justNow = { seen: 'mempool', at: NOW - 3_600_000 } as const;

/** One for each cause that a Bitcoin-like chain can show. */
export const utxoScenarios: readonly ((random: Random) => Scenario)[] = [
  (random) => {
    const { view, height, chain } = world(random);
    const seen = inBlock(view, height, chainOf(chain).confirmations + random.between(0, 500), random.hex(64));
    const behind = { ...view, tip: { ...view.tip, height: (seen.block?.height ?? 0) - 1 } };
    return told(random, { truth: 'confirmed', view: seen, behind });
  },
  (random) => {
    const { view, height, chain, projected, body } = world(random);
    const confirmations = random.between(1, chainOf(chain).confirmations - 1);
    const mempool = alone(body.vsize * ((projected[0]?.minRate ?? 0) + 1), body.vsize);
    const behind: UtxoView = {
      ...view,
      seen: 'mempool',
      mempool,
      tip: { ...view.tip, height: height - confirmations },
    };
    return told(random, {
      truth: 'few-confirmations',
      view: inBlock(view, height, confirmations, random.hex(64)),
      behind,
    });
  },
  (random) => {
    const { view, height, chain } = world(random);
    const confirmations = random.between(1, 30);
    const policy = {
      name: 'Exchange',
      chain,
      confirmations: confirmations + random.between(1, 10),
      minimum: null,
      memoRequired: false,
      tokens: [],
    };
    const seen = inBlock(view, height, confirmations, random.hex(64));
    return told(random, { truth: 'recipient-confirmations', view: seen, more: { policy } });
  },
  (random) => {
    const { view, height, chain } = world(random);
    const policy = { name: 'Exchange', chain, confirmations: 1, minimum: '50', memoRequired: false, tokens: [] };
    const seen = inBlock(view, height, 40, random.hex(64));
    return told(random, { truth: 'below-minimum', view: seen, more: { policy, recipient: 'recipient' } });
  },
  (random) => {
    const { view, projected, body } = world(random);
    const rate = (projected[0]?.minRate ?? 0) + random.between(0, 50);
    return told(random, {
      truth: 'next-block',
      view: { ...view, seen: 'mempool', mempool: alone(rate * body.vsize, body.vsize) },
      behind: view,
    });
  },
  (random) => {
    const { view, projected, body } = world(random);
    const rate = random.between(2, (projected[0]?.minRate ?? 3) - 1);
    const mempool = alone(rate * body.vsize, body.vsize);
    return told(random, { truth: 'low-fee', view: { ...view, seen: 'mempool', mempool }, behind: view });
  },
  (random) => {
    const { view, body } = world(random);
    const mempool = alone(random.between(1, 2) * body.vsize, body.vsize);
    const fees = { relayFloor: 1, mempoolFloor: 2.5, projected: view.fees?.projected ?? null };
    return told(random, { truth: 'below-mempool-floor', view: { ...view, seen: 'mempool', mempool, fees } });
  },
  (random) => {
    const { view, body } = world(random);
    const mempool = alone(random.between(1, 90) * body.vsize, body.vsize);
    const fees = random.chance(0.5) ? null : { relayFloor: 1, mempoolFloor: 1, projected: null };
    return told(random, { truth: 'no-estimate', view: { ...view, seen: 'mempool', mempool, fees } });
  },
  (random) => {
    const { view, projected, body } = world(random);
    const parent = { fee: random.between(200, 400), vsize: random.between(200, 400) };
    const rate = Math.min(projected[0]?.minRate ?? 9, 1 + random.between(3, 30));
    const fee = Math.min(rate, 15) * body.vsize;
    const ancestors = { count: 2, fee: BigInt(fee + parent.fee), vsize: body.vsize + parent.vsize * 12 };
    const mempool = { ...alone(fee, body.vsize), ancestors, depends: [random.hex(64)] };
    return told(random, { truth: 'unconfirmed-parent', view: { ...view, seen: 'mempool', mempool } });
  },
  (random) => {
    const { view, projected, body } = world(random);
    const fee = 2 * body.vsize;
    const wanted = ((projected[0]?.minRate ?? 0) + random.between(1, 20)) * (body.vsize + 150);
    const descendants = { count: 2, fee: BigInt(wanted), vsize: body.vsize + 150 };
    const mempool = { ...alone(fee, body.vsize), descendants };
    return told(random, { truth: 'raised-by-child', view: { ...view, seen: 'mempool', mempool } });
  },
  (random) => {
    const { view, body } = world(random);
    const before = { seen: 'confirmed', at: NOW - 600_000 } as const;
    const mempool = alone(random.between(1, 90) * body.vsize, body.vsize);
    return told(random, { truth: 'reorganised', view: { ...view, seen: 'mempool', mempool, before } });
  },
  (random) => {
    const { view } = world(random);
    const rejection = random.pick([null, 'insufficient fee, rejecting replacement abc', 'txn-mempool-conflict']);
    const spends = taken(random, view.spends, 'spent-in-mempool');
    return told(random, {
      truth: 'replaced',
      view: { ...view, spends, before: justNow, rejection },
      behind: { ...view, before: justNow },
    });
  },
  (random) => {
    const { view, height } = world(random);
    const rejection = random.pick([null, 'missing-inputs', 'bad-txns-inputs-missingorspent']);
    const spends = taken(random, view.spends, 'spent-in-block');
    return told(random, {
      truth: 'double-spent',
      view: { ...view, spends, rejection, before: random.chance(0.5) ? justNow : null },
      behind: { ...view, tip: { ...view.tip, height: height - 3 } },
    });
  },
  (random) => {
    const { view } = world(random);
    const rejection = 'insufficient fee, rejecting replacement aa, less fees than conflicting txs';
    const spends = taken(random, view.spends, 'spent-in-mempool');
    return told(random, { truth: 'bump-too-small', view: { ...view, spends, rejection } });
  },
  (random) => {
    const { view } = world(random);
    const rejection = random.pick([
      'min relay fee not met, 10 < 110',
      'mempool min fee not met',
      '66: min relay fee not met',
    ]);
    return told(random, { truth: 'below-relay-floor', view: { ...view, rejection } });
  },
  (random) => {
    const { view } = world(random);
    return told(random, { truth: 'dust', view: { ...view, rejection: random.pick(['dust', '64: dust']) } });
  },
  (random) => {
    const { view } = world(random);
    return told(random, { truth: 'evicted', view: { ...view, before: justNow } });
  },
  (random) => told(random, { truth: 'not-broadcast', view: world(random).view }),
  (random) => {
    const { view, body, height } = world(random);
    const locktime = random.chance(0.5)
      ? height + random.between(1, 5000)
      : NOW / 1000 + random.between(10_000, 900_000);
    const rejection = random.pick([null, 'non-final', '64: non-final']);
    return told(random, { truth: 'locked', view: { ...view, body: { ...body, locktime }, rejection } });
  },
  (random) => {
    const { view } = world(random);
    return told(random, { truth: 'not-found', view: { ...view, body: null, spends: [] } });
  },
];
