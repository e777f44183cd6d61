import { endless, paying, refusing, talkativeToken } from '../nodes/evm-contracts.ts';
import { coin, type EvmWorld } from './evm-world.ts';
import type { Scenario } from './scenario.ts';

const word = (value: string | bigint) =>
  (typeof value === 'bigint' ? value.toString(16) : value.slice(2)).padStart(64, '0');
const callOf = (...words: (string | bigint)[]) => `0x${words.map(word).join('')}`;
/** Twelve confirmations are enough on the test chain. */
const deep = 20;
const usdtHere = { chain: 'evm-test', address: `0x${'11'.repeat(20)}`, symbol: 'USDT', decimals: 6 };
/** What an exchange demands of those who send to it. */
const exchange = {
  name: 'Exchange',
  chain: 'evm-test',
  confirmations: 12,
  minimum: null,
  memoRequired: false,
  tokens: [],
};

/** What really happens on a chain of anvil's. */
export const evmScenarios: readonly Scenario<EvmWorld>[] = [
  {
    how: 'A plain transfer, twenty blocks deep',
    cause: 'confirmed',
    state: 'arrived',
    confidence: 'certain',
    async produce({ send, stranger, mine }) {
      const to = stranger();
      const id = await send({ to, value: coin });
      await mine(deep);
      return { id, evidence: { seen: 'mined', body: { to, value: coin }, internalTransfers: [] } };
    },
  },
  {
    how: 'A plain transfer in the newest block',
    cause: 'few-confirmations',
    state: 'on-the-way',
    confidence: 'certain',
    async produce({ send, stranger, mine }) {
      const id = await send({ to: stranger(), value: coin });
      await mine();
      return { id, evidence: { seen: 'mined', receipt: { succeeded: true, gasUsed: 21_000n } } };
    },
  },
  {
    how: 'Waiting, its fee above the base fee',
    cause: 'next-block',
    state: 'waiting',
    confidence: 'certain',
    async produce({ send, stranger }) {
      return { id: await send({ to: stranger(), value: coin }), evidence: { seen: 'pending', receipt: null } };
    },
  },
  {
    how: 'Sent, then the base fee rose above its maximum',
    cause: 'underpriced',
    state: 'waiting',
    confidence: 'certain',
    async produce({ node, send, stranger, mine }) {
      const gas = 21_000n;
      const id = await send({ to: stranger(), value: coin, gas, maxFeePerGas: 3n * 10n ** 9n });
      // The block has room for one that pays more, so that this one keeps waiting.
      await send({ to: stranger(), value: coin, gas, maxFeePerGas: 500n * 10n ** 9n });
      const limit = (await node.call<{ gasLimit: string }>('eth_getBlockByNumber', 'latest', false)).gasLimit;
      await node.call('evm_setBlockGasLimit', `0x${gas.toString(16)}`);
      await node.call('anvil_setNextBlockBaseFeePerGas', '0x1bf08eb000');
      await mine();
      await node.call('evm_setBlockGasLimit', limit);
      return { id, evidence: { seen: 'pending', head: { baseFee: 120_000_000_000n } } };
    },
  },
  {
    how: 'Nonce 2 is sent while nonces 0 and 1 never were',
    cause: 'nonce-gap',
    state: 'waiting',
    confidence: 'certain',
    async produce({ send, stranger, person }) {
      const id = await send({ from: await person(), to: stranger(), value: coin, nonce: 2 });
      return { id, evidence: { seen: 'pending', sender: { latestNonce: 0, pendingNonce: 0 }, body: { nonce: 2 } } };
    },
  },
  {
    how: 'Nonce 1 waits behind nonce 0, which waits too',
    cause: 'behind-earlier',
    state: 'waiting',
    confidence: 'certain',
    async produce({ send, stranger, person }) {
      const from = await person();
      await send({ from, to: stranger(), value: coin, nonce: 0 });
      const id = await send({ from, to: stranger(), value: coin, nonce: 1 });
      return { id, evidence: { seen: 'pending', sender: { latestNonce: 0, pendingNonce: 2 } } };
    },
  },
  {
    how: 'Sent again with the same nonce, a higher fee and another recipient; the second was mined',
    cause: 'replaced',
    state: 'cannot-arrive',
    confidence: 'certain',
    async produce({ send, stranger, person, mine, bodyOf }) {
      const from = await person();
      const id = await send({ from, to: stranger(), value: coin, nonce: 0 });
      const body = await bodyOf(id);
      const to = stranger();
      const by = await send({ from, to, value: 2n * coin, nonce: 0, maxFeePerGas: 200n * 10n ** 9n });
      await mine(40);
      const replacement = { id: by, from, to, value: 2n * coin };
      return { id, remembered: { body }, evidence: { seen: 'absent', sender: { latestNonce: 1 }, replacement } };
    },
  },
  {
    how: 'Replaced by a transfer of nothing to the sender itself',
    cause: 'cancelled',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ send, stranger, person, mine, bodyOf }) {
      const from = await person();
      const id = await send({ from, to: stranger(), value: coin, nonce: 0 });
      const body = await bodyOf(id);
      const by = await send({ from, to: from, nonce: 0, maxFeePerGas: 200n * 10n ** 9n });
      await mine();
      return { id, remembered: { body }, evidence: { seen: 'absent', replacement: { id: by, value: 0n } } };
    },
  },
  {
    how: 'Known earlier, dropped by the node, its nonce still free',
    cause: 'dropped',
    state: 'not-sent',
    confidence: 'likely',
    async produce({ node, send, stranger, bodyOf }) {
      const id = await send({ to: stranger(), value: coin });
      const body = await bodyOf(id);
      await node.call('anvil_dropTransaction', id);
      return { id, remembered: { body }, evidence: { seen: 'absent', sender: { latestNonce: 0 }, replacement: null } };
    },
  },
  {
    how: 'Signed by an account that cannot pay amount and gas together',
    cause: 'no-gas-coin',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ node, send, stranger, person, bodyOf }) {
      const from = await person();
      const id = await send({ from, to: stranger(), value: coin });
      const body = await bodyOf(id);
      await node.call('anvil_dropTransaction', id);
      await node.call('anvil_setBalance', from, `0x${coin.toString(16)}`);
      return { id, remembered: { body }, evidence: { seen: 'absent', sender: { balance: coin } } };
    },
  },
  {
    how: 'A contract refuses it and says why',
    cause: 'reverted',
    state: 'failed',
    confidence: 'certain',
    async produce({ send, deploy, mine }) {
      const to = await deploy(refusing('transfer amount exceeds balance'));
      const id = await send({ to });
      await mine();
      const evidence = {
        receipt: { succeeded: false },
        revertReason: 'transfer amount exceeds balance',
        ranOutOfGas: false,
      };
      return { id, evidence };
    },
  },
  {
    how: 'A contract runs until the gas limit is reached',
    cause: 'out-of-gas',
    state: 'failed',
    confidence: 'certain',
    async produce({ send, deploy, mine }) {
      const to = await deploy(endless);
      const id = await send({ to, gas: 60_000n });
      await mine();
      return {
        id,
        evidence: { receipt: { succeeded: false, gasUsed: 60_000n }, ranOutOfGas: true, revertReason: null },
      };
    },
  },
  {
    how: 'A contract pays the recipient from coins of its own',
    cause: 'internal-transfer',
    state: 'arrived',
    confidence: 'certain',
    async produce({ node, send, deploy, mine, stranger }) {
      const [from, to] = [await deploy(paying), stranger()];
      await node.call('anvil_setBalance', from, `0x${coin.toString(16)}`);
      const id = await send({ to: from, data: callOf(to) });
      await mine(deep);
      return { id, evidence: { receipt: { succeeded: true }, internalTransfers: [{ from, to, value: coin }] } };
    },
  },
  {
    how: 'A contract that calls itself USDT tells of a transfer',
    cause: 'fake-token',
    state: 'cannot-arrive',
    confidence: 'certain',
    async produce({ send, deploy, mine, person, stranger }) {
      const [token, from, to] = [await deploy(talkativeToken('USDT')), await person(), stranger()];
      const id = await send({ from, to: token, data: callOf(from, to, 5_000_000n) });
      await mine(deep);
      const transfers = [{ token, symbol: 'USDT', decimals: 6, from, to, value: 5_000_000n }];
      return { id, context: { tokens: [usdtHere] }, evidence: { receipt: { succeeded: true, transfers } } };
    },
  },
  {
    how: 'Somebody else makes a token tell of a transfer of nothing out of the customer’s account',
    cause: 'address-poisoning',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ send, deploy, mine, person, stranger }) {
      const [token, customer, to] = [await deploy(talkativeToken('USDT')), await person(), stranger()];
      const id = await send({ to: token, data: callOf(customer, to, 0n) });
      await mine(deep);
      const transfers = [{ token, symbol: 'USDT', decimals: 6, from: customer, to, value: 0n }];
      return { id, evidence: { receipt: { succeeded: true, transfers } } };
    },
  },
  {
    how: 'A token that no list names',
    cause: 'unlisted-token',
    state: 'unknown',
    confidence: 'likely',
    async produce({ send, deploy, mine, person, stranger }) {
      const [token, from, to] = [await deploy(talkativeToken('PEAR')), await person(), stranger()];
      const id = await send({ from, to: token, data: callOf(from, to, 5n) });
      await mine(deep);
      return { id, evidence: { receipt: { transfers: [{ token, symbol: 'PEAR' }] } } };
    },
  },
  {
    how: 'Arrived, but on another network than the customer believes',
    cause: 'wrong-network',
    state: 'arrived',
    confidence: 'certain',
    async produce({ send, stranger, mine }) {
      const id = await send({ to: stranger(), value: coin });
      await mine(deep);
      return { id, expectedChain: 'ethereum', evidence: { seen: 'mined', chain: 'evm-test' } };
    },
  },
  {
    how: 'Final on the chain, while the exchange waits for sixty confirmations',
    cause: 'recipient-confirmations',
    state: 'on-the-way',
    confidence: 'certain',
    async produce({ send, stranger, mine }) {
      const id = await send({ to: stranger(), value: coin });
      await mine(deep);
      return { id, context: { policy: { ...exchange, confirmations: 60 } }, evidence: { seen: 'mined' } };
    },
  },
  {
    how: 'Less than the exchange credits',
    cause: 'below-minimum',
    state: 'arrived',
    confidence: 'certain',
    async produce({ send, stranger, mine }) {
      const id = await send({ to: stranger(), value: coin / 1_000n });
      await mine(deep);
      return {
        id,
        context: { policy: { ...exchange, minimum: '0.01' } },
        evidence: { body: { value: coin / 1_000n } },
      };
    },
  },
  {
    how: 'A token that is listed, but not at the exchange',
    cause: 'token-not-accepted',
    state: 'arrived',
    confidence: 'certain',
    async produce({ send, deploy, mine, person, stranger }) {
      const [token, from, to] = [await deploy(talkativeToken('USDT')), await person(), stranger()];
      const id = await send({ from, to: token, data: callOf(from, to, 5_000_000n) });
      await mine(deep);
      const tokens = [{ ...usdtHere, address: token }];
      return { id, context: { tokens, policy: exchange }, evidence: { receipt: { transfers: [{ token, to }] } } };
    },
  },
  {
    how: 'An id that no node has',
    cause: 'not-found',
    state: 'not-found',
    confidence: 'likely',
    async produce() {
      return { id: `0x${'ab'.repeat(32)}`, evidence: { seen: 'absent', body: null, sender: null, receipt: null } };
    },
  },
];
