import type { Scenario } from './scenario.ts';
import type { UtxoWorld } from './utxo-world.ts';

const generous = 20_000n;
/** One unit per virtual byte and a little more: nodes pass it on, miners take it last. */
const poor = 250n;
const hour = 3_600;

/** What really happens on a regtest chain of litecoind's. */
export const utxoScenarios: readonly Scenario<UtxoWorld>[] = [
  {
    how: 'A transfer with six confirmations',
    cause: 'confirmed',
    state: 'arrived',
    confidence: 'certain',
    async produce({ coin, sign, broadcast, mine }) {
      const sent = await sign({ coins: [await coin()], fee: generous });
      await broadcast(sent);
      const [hash] = await mine(6);
      return {
        id: sent.id,
        evidence: { seen: 'confirmed', block: { hash }, body: { outputs: [{ value: sent.coin.amount }] } },
      };
    },
  },
  {
    how: 'A transfer in the newest block',
    cause: 'few-confirmations',
    state: 'on-the-way',
    confidence: 'certain',
    async produce({ coin, sign, broadcast, mine }) {
      const sent = await sign({ coins: [await coin()], fee: generous });
      await broadcast(sent);
      await mine();
      return { id: sent.id, evidence: { seen: 'confirmed', mempool: null } };
    },
  },
  {
    how: 'Waiting with a good fee, the next block has room',
    cause: 'next-block',
    state: 'waiting',
    confidence: 'certain',
    async produce({ coin, sign, broadcast }) {
      const sent = await sign({ coins: [await coin()], fee: generous });
      await broadcast(sent);
      return { id: sent.id, evidence: { seen: 'mempool', mempool: { fee: generous, depends: [] }, spends: [] } };
    },
  },
  {
    how: 'Waiting with a poor fee while a full block pays more',
    cause: 'low-fee',
    state: 'waiting',
    confidence: 'certain',
    async produce({ coin, sign, broadcast, fillNextBlock }) {
      const sent = await sign({ coins: [await coin()], fee: poor });
      await broadcast(sent);
      await fillNextBlock();
      return { id: sent.id, evidence: { seen: 'mempool', mempool: { fee: poor, ancestors: { count: 1 } } } };
    },
  },
  {
    how: 'A generous child of a poor parent that waits, while a full block pays more',
    cause: 'unconfirmed-parent',
    state: 'waiting',
    confidence: 'certain',
    async produce({ coin, sign, broadcast, fillNextBlock }) {
      const parent = await sign({ coins: [await coin()], fee: 25_000n, ballast: 20_000 });
      await broadcast(parent);
      const child = await sign({ coins: [parent.coin], fee: generous, parent });
      await broadcast(child);
      await fillNextBlock();
      return {
        id: child.id,
        evidence: { seen: 'mempool', mempool: { depends: [parent.id], ancestors: { count: 2, fee: 45_000n } } },
      };
    },
  },
  {
    how: 'A poor parent whose child pays for both, while a full block pays less',
    cause: 'raised-by-child',
    state: 'waiting',
    confidence: 'certain',
    async produce({ coin, sign, broadcast, fillNextBlock }) {
      const parent = await sign({ coins: [await coin()], fee: poor });
      await broadcast(parent);
      await broadcast(await sign({ coins: [parent.coin], fee: 2_000_000n, parent }));
      await fillNextBlock();
      return { id: parent.id, evidence: { seen: 'mempool', mempool: { descendants: { count: 2, fee: 2_000_250n } } } };
    },
  },
  {
    how: 'Its coin is spent again with a higher fee; the second waits',
    cause: 'replaced',
    state: 'cannot-arrive',
    confidence: 'certain',
    async produce({ coin, sign, broadcast }) {
      const coins = [await coin()];
      const first = await sign({ coins, fee: poor });
      await broadcast(first);
      const second = await sign({ coins, fee: generous });
      await broadcast(second);
      return {
        id: first.id,
        remembered: { raw: first.raw, seenBefore: 'mempool' },
        evidence: { seen: 'absent', spends: [{ state: 'spent-in-mempool', by: second.id }] },
      };
    },
  },
  {
    how: 'Its coin is spent by another transaction, which is in a block',
    cause: 'double-spent',
    state: 'cannot-arrive',
    confidence: 'certain',
    async produce({ coin, sign, broadcast, mine }) {
      const coins = [await coin()];
      const [first, second] = [await sign({ coins, fee: poor }), await sign({ coins, fee: generous })];
      await broadcast(second);
      await mine(3);
      return {
        id: first.id,
        remembered: { raw: first.raw, seenBefore: 'mempool' },
        evidence: { seen: 'absent', spends: [{ state: 'spent-in-block', by: second.id }] },
      };
    },
  },
  {
    how: 'A replacement that pays hardly more than what it replaces',
    cause: 'bump-too-small',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ coin, sign, broadcast }) {
      const coins = [await coin()];
      const first = await sign({ coins, fee: generous });
      await broadcast(first);
      const bump = await sign({ coins, fee: generous + 1n });
      return {
        id: bump.id,
        remembered: { raw: bump.raw },
        evidence: { rejection: 'insufficient fee', spends: [{ state: 'spent-in-mempool', by: first.id }] },
      };
    },
  },
  {
    how: 'Waited for two weeks (the node’s clock is set forward) and was forgotten',
    cause: 'evicted',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ node, coin, sign, broadcast }) {
      const old = await sign({ coins: [await coin()], fee: poor });
      await broadcast(old);
      await node.call('setmocktime', Math.floor(Date.now() / 1000) + 337 * hour);
      // The node looks for what is too old when something new comes.
      await broadcast(await sign({ coins: [await coin()], fee: generous }));
      await node.call('setmocktime', 0);
      return {
        id: old.id,
        remembered: { raw: old.raw, seenBefore: 'mempool' },
        evidence: { seen: 'absent', spends: [{ state: 'unspent', by: null }], rejection: null },
      };
    },
  },
  {
    how: 'Its block is taken out of the chain, and it waits again',
    cause: 'reorganised',
    state: 'waiting',
    confidence: 'certain',
    async produce({ node, coin, sign, broadcast, mine }) {
      const sent = await sign({ coins: [await coin()], fee: generous });
      await broadcast(sent);
      const [block] = await mine();
      await node.call('invalidateblock', block);
      return {
        id: sent.id,
        remembered: { raw: sent.raw, seenBefore: 'confirmed' },
        evidence: { seen: 'mempool', block: null, before: { seen: 'confirmed' } },
      };
    },
  },
  {
    how: 'Signed with a locktime fifty blocks ahead',
    cause: 'locked',
    state: 'waiting',
    confidence: 'certain',
    async produce({ node, coin, sign }) {
      const locktime = (await node.call<number>('getblockcount')) + 50;
      const signed = await sign({ coins: [await coin()], fee: generous, locktime });
      return {
        id: signed.id,
        remembered: { raw: signed.raw },
        evidence: { rejection: 'non-final', body: { locktime } },
      };
    },
  },
  {
    how: 'Pays somebody 100 base units, which nodes call dust',
    cause: 'dust',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ coin, sign }) {
      const signed = await sign({ coins: [await coin()], fee: generous, alsoPay: 100n });
      return { id: signed.id, remembered: { raw: signed.raw }, evidence: { rejection: 'dust' } };
    },
  },
  {
    how: 'Pays less than nodes pass on',
    cause: 'below-relay-floor',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ coin, sign }) {
      const signed = await sign({ coins: [await coin()], fee: 20n });
      return { id: signed.id, remembered: { raw: signed.raw }, evidence: { rejection: 'min relay fee not met' } };
    },
  },
  {
    how: 'A child whose parent no node has',
    cause: 'missing-inputs',
    state: 'unknown',
    confidence: 'unknown',
    async produce({ coin, sign }) {
      const parent = await sign({ coins: [await coin()], fee: generous });
      const child = await sign({ coins: [parent.coin], fee: generous, parent });
      return {
        id: child.id,
        remembered: { raw: child.raw },
        evidence: { seen: 'absent', rejection: 'missing-inputs', spends: [{ txid: parent.id, state: 'unknown' }] },
      };
    },
  },
  {
    how: 'Signed, and never given to a node',
    cause: 'not-broadcast',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ coin, sign }) {
      const signed = await sign({ coins: [await coin()], fee: generous });
      return { id: signed.id, remembered: { raw: signed.raw }, evidence: { spends: [{ state: 'unspent' }] } };
    },
  },
  {
    how: 'An id that no node has',
    cause: 'not-found',
    state: 'not-found',
    confidence: 'likely',
    async produce() {
      return { id: 'ab'.repeat(32), evidence: { seen: 'absent', body: null, spends: [], rejection: null } };
    },
  },
];
