import { chainOf } from '../chains/chain.ts';
import { wellKnownTokens } from '../chains/tokens.ts';
import type { EvmBody, EvmEvidence } from '../evidence/evm-evidence.ts';
import type { TokenTransfer } from '../evidence/transfer.ts';
import type { Random } from './random.ts';
import { ask, NOW, type Scenario, told, type View, witness } from './scenario.ts';

type EvmView = View<EvmEvidence>;

const CHAINS = ['ethereum', 'bsc', 'polygon', 'arbitrum', 'base'] as const;
const GWEI = 10n ** 9n;

function address(random: Random): string {
  return `0x${random.hex(40)}`;
}

function world(random: Random) {
  const chain = random.pick(CHAINS);
  const nonce = random.between(0, 500);
  const baseFee = BigInt(random.between(1, 60)) * GWEI;
  const body: EvmBody & { readonly from: string; readonly to: string } = {
    from: address(random),
    to: address(random),
    value: BigInt(random.between(1, 900)) * 10n ** 15n,
    nonce,
    gasLimit: BigInt(random.between(21_000, 300_000)),
    maxFeePerGas: baseFee * 2n,
    input: '0x',
  };
  const needed = body.value + body.gasLimit * body.maxFeePerGas;
  const view: EvmView = {
    family: 'evm',
    chain,
    id: `0x${random.hex(64)}`,
    head: { number: random.between(10 ** 6, 10 ** 7), baseFee },
    seen: 'absent',
    body,
    receipt: null,
    sender: { latestNonce: nonce, pendingNonce: nonce, balance: needed + 10n ** 18n },
    revertReason: null,
    ranOutOfGas: null,
    internalTransfers: null,
    replacement: null,
    rejection: null,
  };
  return { chain, nonce, body, view, needed, baseFee };
}

function mined(
  random: Random,
  view: EvmView,
  confirmations: number,
  transfers: readonly TokenTransfer[] = [],
): EvmView {
  const nonce = (view.body?.nonce ?? 0) + 1;
  return {
    ...view,
    seen: 'mined',
    sender: { latestNonce: nonce, pendingNonce: nonce, balance: 10n ** 18n },
    receipt: {
      succeeded: true,
      blockNumber: view.head.number - confirmations + 1,
      blockHash: `0x${random.hex(64)}`,
      gasUsed: 21_000n,
      transfers,
    },
  };
}

function failing(view: EvmView, gasUsed: bigint): EvmView {
  return view.receipt === null ? view : { ...view, receipt: { ...view.receipt, succeeded: false, gasUsed } };
}

function transfer(random: Random, part: Partial<TokenTransfer>): TokenTransfer {
  return {
    token: address(random),
    symbol: 'ABC',
    decimals: 6,
    from: address(random),
    to: address(random),
    value: BigInt(random.between(1, 10 ** 9)),
    ...part,
  };
}

function listedOn(random: Random, chain: string) {
  return random.pick(wellKnownTokens.filter((token) => token.chain === chain));
}

const enough = (chain: string) => chainOf(chain).confirmations;

/** One for each cause that an EVM chain can show. */
export const evmScenarios: readonly ((random: Random) => Scenario)[] = [
  (random) => {
    const { view, chain } = world(random);
    return told(random, {
      truth: 'confirmed',
      view: mined(random, view, enough(chain) + random.between(0, 900)),
      behind: { ...view, head: { ...view.head, number: view.head.number - 5000 } },
    });
  },
  (random) => {
    const { view, chain, body } = world(random);
    const token = listedOn(random, chain);
    const moved = transfer(random, { token: token.address, symbol: token.symbol, from: body.from });
    return told(random, { truth: 'confirmed', view: mined(random, view, enough(chain), [moved]) });
  },
  (random) => {
    const { view, chain } = world(random);
    return told(random, {
      truth: 'few-confirmations',
      view: mined(random, view, random.between(1, enough(chain) - 1)),
    });
  },
  (random) => {
    const { view, chain, body } = world(random);
    const internalTransfers = [{ from: body.to, to: address(random), value: 10n ** 17n }];
    const seen = mined(random, { ...view, body: { ...body, value: 0n, input: '0xabcdef01' } }, enough(chain));
    return told(random, { truth: 'internal-transfer', view: { ...seen, internalTransfers } });
  },
  (random) => {
    const { view, body } = world(random);
    const seen = failing(mined(random, view, random.between(1, 500)), body.gasLimit - 1000n);
    const revertReason = random.pick([null, 'transfer amount exceeds balance', 'TRANSFER_FROM_FAILED']);
    return told(random, {
      truth: 'reverted',
      view: { ...seen, revertReason, ranOutOfGas: random.pick([null, false]) },
    });
  },
  (random) => {
    const { view, body } = world(random);
    const seen = failing(mined(random, view, random.between(1, 500)), body.gasLimit);
    return told(random, { truth: 'out-of-gas', view: { ...seen, ranOutOfGas: random.pick([null, true]) } });
  },
  (random) => {
    const { view, chain, body } = world(random);
    const copied = listedOn(random, chain).symbol;
    const symbol = random.pick([copied, copied.replace('U', 'U​'), `${copied} .com`, copied.replace('T', 'Т')]);
    return told(random, {
      truth: 'fake-token',
      view: mined(random, view, enough(chain), [transfer(random, { symbol, from: body.from })]),
    });
  },
  (random) => {
    const { view, chain, body } = world(random);
    const seen = mined(random, view, enough(chain), [transfer(random, { symbol: 'KITTY', from: body.from })]);
    return told(random, { truth: 'unlisted-token', view: seen });
  },
  (random) => {
    const { view, chain } = world(random);
    const token = listedOn(random, chain);
    const forged = transfer(random, { token: token.address, symbol: token.symbol, value: 0n });
    return told(random, { truth: 'address-poisoning', view: mined(random, view, enough(chain), [forged]) });
  },
  (random) => {
    const { view, chain, body } = world(random);
    const token = listedOn(random, chain);
    const known = address(random);
    const twin = `${known.slice(0, 6)}${random.hex(32)}${known.slice(-4)}`;
    const dust = transfer(random, { token: token.address, symbol: token.symbol, from: twin, to: body.from, value: 1n });
    const seen = mined(random, view, enough(chain), [dust]);
    return told(random, { truth: 'address-poisoning', view: seen, more: { knownAddresses: [known] } });
  },
  (random) => {
    const { view } = world(random);
    return told(random, { truth: 'next-block', view: { ...view, seen: 'pending' }, behind: view });
  },
  (random) => {
    const { view, body, baseFee } = world(random);
    const cheap = { ...body, maxFeePerGas: baseFee - 1n };
    return told(random, { truth: 'underpriced', view: { ...view, seen: 'pending', body: cheap } });
  },
  (random) => {
    const { view, body, nonce } = world(random);
    const missing = random.between(1, 5);
    const sender = { latestNonce: nonce, pendingNonce: nonce, balance: 10n ** 21n };
    const later = { ...body, nonce: nonce + missing };
    return told(random, { truth: 'nonce-gap', view: { ...view, seen: 'pending', body: later, sender } });
  },
  (random) => {
    const { view, body, nonce } = world(random);
    const sender = { latestNonce: nonce, pendingNonce: nonce + 3, balance: 10n ** 21n };
    const later = { ...body, nonce: nonce + random.between(1, 2) };
    return told(random, { truth: 'behind-earlier', view: { ...view, seen: 'pending', body: later, sender } });
  },
  (random) => {
    const { view, body, nonce } = world(random);
    const sender = { latestNonce: nonce + random.between(1, 9), pendingNonce: nonce + 10, balance: 10n ** 18n };
    const replacement = { id: `0x${random.hex(64)}`, from: body.from, to: address(random), value: 5n, input: '0x' };
    return told(random, { truth: 'replaced', view: { ...view, sender, replacement } });
  },
  (random) => {
    const { view, body, nonce } = world(random);
    const sender = { latestNonce: nonce + 1, pendingNonce: nonce + 1, balance: 10n ** 18n };
    const replacement = { id: `0x${random.hex(64)}`, from: body.from, to: body.from, value: 0n, input: '0x' };
    return told(random, { truth: 'cancelled', view: { ...view, sender, replacement } });
  },
  (random) => {
    const { view, needed, nonce } = world(random);
    const sender = { latestNonce: nonce, pendingNonce: nonce + 1, balance: needed };
    return told(random, { truth: 'replaced', view: { ...view, sender } });
  },
  (random) => told(random, { truth: 'dropped', view: world(random).view }),
  (random) => {
    const { view, needed, nonce } = world(random);
    const sender = { latestNonce: nonce, pendingNonce: nonce, balance: needed - BigInt(random.between(1, 10 ** 9)) };
    return told(random, { truth: 'no-gas-coin', view: { ...view, sender } });
  },
  (random) => {
    const { view } = world(random);
    return told(random, {
      truth: 'bump-too-small',
      view: { ...view, rejection: 'replacement transaction underpriced' },
    });
  },
  (random) => told(random, { truth: 'not-found', view: { ...world(random).view, body: null, sender: null } }),
  (random) => {
    const { view, chain } = world(random);
    const seen = mined(random, view, enough(chain) + 1);
    const other = random.pick(CHAINS.filter((id) => id !== chain));
    const nothing: EvmView = { ...world(random).view, id: view.id, chain: other, body: null, sender: null };
    const answers = [
      { chain: other, evidences: [witness(nothing, 'third-party', 'other')], failures: [] },
      { chain, evidences: [witness(seen, 'own', 'first')], failures: [] },
    ];
    return { truth: 'wrong-network', question: ask(view.id, answers, { expectedChain: other, now: NOW }) };
  },
];
