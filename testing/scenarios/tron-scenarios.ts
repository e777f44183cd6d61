import { recordingTron, tronHead, tronTransaction } from '../nodes/recording-tron.ts';
import type { RecordedWorld } from './recorded-world.ts';
import type { Scenario } from './scenario.ts';

const usdt = { hex: '41a614f803b6fd780986a42c78ec9c7f77e6ded13c', base58: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t' };
/** Accounts of nobody: bytes of one kind. */
const from = { hex: `41${'11'.repeat(20)}`, base58: 'TBXSw8fM4jpQkGc6zZjsVABFpVN7UvXPdV' };
const to = { hex: `41${'22'.repeat(20)}`, base58: 'TD5gsCwxykWsLN9aPrq2TAfNjByuZKYp4E' };

const value = (more: Record<string, unknown>) => ({ owner_address: from.hex, ...more });
const rawData = (type: string, parameter: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  contract: [{ type, parameter: { value: value(parameter), type_url: `type.googleapis.com/protocol.${type}` } }],
  ref_block_bytes: 'c5f1',
  ref_block_hash: '0f3e2d1c0b0a0908',
  expiration: tronHead.timestamp + 60_000,
  timestamp: tronHead.timestamp - 60_000,
  ...more,
});
const word = (hex: string) => hex.padStart(64, '0');
const tokenCall = {
  contract_address: usdt.hex,
  data: `a9059cbb${word(to.hex.slice(2))}${word((25_000_000).toString(16))}`,
};
const coins = rawData('TransferContract', { to_address: to.hex, amount: 1_500_000 });
const tokens = rawData('TriggerSmartContract', tokenCall, { fee_limit: 100_000_000 });
const transferred = {
  address: usdt.hex.slice(2),
  topics: [
    'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
    word(from.hex.slice(2)),
    word(to.hex.slice(2)),
  ],
  data: word((25_000_000).toString(16)),
};
const infoOf = (id: string, blockNumber: number, more: Record<string, unknown> = {}) => ({
  id,
  fee: 345_000,
  blockNumber,
  blockTimeStamp: tronHead.timestamp - 3_000,
  contractResult: [''],
  receipt: { net_usage: 268 },
  ...more,
});
const deep = tronHead.number - 30;
const shallow = tronHead.number - 2;

/** The body as an adapter reads it, for what no node has any more. */
const bodyOfCoins = {
  from: from.base58,
  to: to.base58,
  value: 1_500_000n,
  token: null,
  feeLimit: 0n,
  memo: null,
};

/** What TRON's HTTP API says in these situations, by recordings. */
export const tronScenarios: readonly Scenario<RecordedWorld>[] = [
  {
    how: 'A transfer of TRX that the solidity node has too',
    cause: 'confirmed',
    state: 'arrived',
    confidence: 'certain',
    async produce({ play }) {
      const transaction = tronTransaction({ ...coins, data: Buffer.from('invoice 7').toString('hex') }, 'SUCCESS');
      const info = infoOf(transaction.txID, deep);
      play(recordingTron({ transaction, info, solidInfo: info }));
      const body = { ...bodyOfCoins, memo: 'invoice 7' };
      return { id: transaction.txID, evidence: { seen: 'solid', body, result: { code: 'SUCCESS', fee: 345_000n } } };
    },
  },
  {
    how: 'A transfer of USDT in a new block, not yet on the solidity node',
    cause: 'not-irreversible',
    state: 'on-the-way',
    confidence: 'certain',
    async produce({ play }) {
      const transaction = tronTransaction(tokens, 'SUCCESS');
      const info = infoOf(transaction.txID, shallow, { receipt: { result: 'SUCCESS' }, log: [transferred] });
      play(recordingTron({ transaction, info }));
      const moved = {
        token: usdt.base58,
        symbol: 'USDT',
        decimals: 6,
        from: from.base58,
        to: to.base58,
        value: 25_000_000n,
      };
      return {
        id: transaction.txID,
        evidence: {
          seen: 'included',
          body: { to: to.base58, token: usdt.base58, value: 25_000_000n },
          result: { transfers: [moved] },
        },
      };
    },
  },
  {
    how: 'A transfer of USDT that ran out of energy',
    cause: 'tron-out-of-energy',
    state: 'failed',
    confidence: 'certain',
    async produce({ play }) {
      const transaction = tronTransaction(tokens, 'OUT_OF_ENERGY');
      const resMessage = Buffer.from('Not enough energy for SSTORE operation executing').toString('hex');
      const info = infoOf(transaction.txID, deep, {
        receipt: { result: 'OUT_OF_ENERGY' },
        result: 'FAILED',
        resMessage,
      });
      play(recordingTron({ transaction, info, solidInfo: info }));
      return { id: transaction.txID, evidence: { result: { code: 'OUT_OF_ENERGY', transfers: [] } } };
    },
  },
  {
    how: 'A transfer of USDT that the contract refused',
    cause: 'reverted',
    state: 'failed',
    confidence: 'certain',
    async produce({ play }) {
      const transaction = tronTransaction(tokens, 'REVERT');
      const text = Buffer.from('not enough balance');
      const returned = `08c379a0${word('20')}${word(text.length.toString(16))}${text.toString('hex').padEnd(64, '0')}`;
      const receipt = { result: 'REVERT' };
      const info = infoOf(transaction.txID, deep, { receipt, result: 'FAILED', contractResult: [returned] });
      play(recordingTron({ transaction, info, solidInfo: info }));
      return { id: transaction.txID, evidence: { result: { code: 'REVERT', reason: 'not enough balance' } } };
    },
  },
  {
    how: 'A transfer without the memo that the exchange needs',
    cause: 'memo-missing',
    state: 'arrived',
    confidence: 'certain',
    async produce({ play }) {
      const transaction = tronTransaction(coins, 'SUCCESS');
      const info = infoOf(transaction.txID, deep);
      play(recordingTron({ transaction, info, solidInfo: info }));
      const rules = { confirmations: 19, minimum: null, memoRequired: true, tokens: [] };
      const policy = { name: 'Exchange', chain: 'tron', ...rules };
      return { id: transaction.txID, context: { policy }, evidence: { seen: 'solid', body: { memo: null } } };
    },
  },
  {
    how: 'In the pool of the node, in no block yet',
    cause: 'next-block',
    state: 'waiting',
    confidence: 'certain',
    async produce({ play }) {
      const pending = tronTransaction(coins);
      play(recordingTron({ pending }));
      return { id: pending.txID, evidence: { seen: 'pending', result: null } };
    },
  },
  {
    how: 'Known earlier, on no node now, its time has passed',
    cause: 'expired',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ play }) {
      play(recordingTron({}));
      const body = { ...bodyOfCoins, expiration: tronHead.timestamp - 3_600_000 };
      return {
        id: tronTransaction(coins).txID,
        remembered: { body },
        evidence: { seen: 'absent', senderActivated: true },
      };
    },
  },
  {
    how: 'Signed by an account that is not on chain',
    cause: 'sender-not-activated',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ play }) {
      play(recordingTron({ notActivated: [from.base58] }));
      const body = { ...bodyOfCoins, expiration: tronHead.timestamp + 60_000 };
      return {
        id: tronTransaction(coins).txID,
        remembered: { body },
        evidence: { senderActivated: false, recipientActivated: true },
      };
    },
  },
];
