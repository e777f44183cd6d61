import { recordingSolana, solanaSlot } from '../nodes/recording-solana.ts';
import type { RecordedWorld } from './recorded-world.ts';
import type { Scenario } from './scenario.ts';

/** Keys of nobody, in the form of the chain. */
const [payer, receiver, holdings, theirs] = ['4', '5', '6', '7'].map((letter) => letter.repeat(44)) as [
  string,
  string,
  string,
  string,
];
const blockhash = '8'.repeat(44);
const id = '2'.repeat(88);
const usdc = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';
const deep = solanaSlot - 200;

function transactionOf(more: { meta?: Record<string, unknown>; memo?: string } = {}) {
  const transfer = { program: 'system', parsed: { type: 'transfer', info: { lamports: 5 } } };
  const memo = more.memo === undefined ? [] : [{ program: 'spl-memo', parsed: more.memo }];
  return {
    slot: deep,
    transaction: {
      signatures: [id],
      message: {
        accountKeys: [payer, receiver, holdings, theirs].map((pubkey, at) => ({ pubkey, signer: at === 0 })),
        recentBlockhash: blockhash,
        instructions: [transfer, ...memo],
      },
    },
    meta: {
      err: null,
      fee: 5_000,
      preBalances: [3_000_005_000, 0, 2_039_280, 2_039_280],
      postBalances: [1_000_000_000, 2_000_000_000, 2_039_280, 2_039_280],
      preTokenBalances: [],
      postTokenBalances: [],
      logMessages: [],
      ...more.meta,
    },
  };
}
const statusOf = (confirmationStatus: string, err: unknown = null, slot = deep) => ({ slot, confirmationStatus, err });
const tokens = (accountIndex: number, owner: string, amount: string) => ({
  accountIndex,
  mint: usdc,
  owner,
  uiTokenAmount: { amount, decimals: 6, uiAmountString: '' },
});

/** What Solana's JSON-RPC says in these situations, by recordings. */
export const solanaScenarios: readonly Scenario<RecordedWorld>[] = [
  {
    how: 'A transfer of SOL with a memo, finalized',
    cause: 'confirmed',
    state: 'arrived',
    confidence: 'certain',
    async produce({ play }) {
      play(recordingSolana({ status: statusOf('finalized'), transaction: transactionOf({ memo: '1071' }) }));
      return {
        id,
        evidence: {
          seen: 'finalized',
          fee: 5_000n,
          body: { feePayer: payer, blockhash, memo: '1071' },
          received: [{ to: receiver, value: 2_000_000_000n }],
        },
      };
    },
  },
  {
    how: 'A transfer of USDC, finalized',
    cause: 'confirmed',
    state: 'arrived',
    confidence: 'certain',
    async produce({ play }) {
      const meta = {
        preBalances: [10, 0, 1, 1],
        postBalances: [5, 0, 1, 1],
        preTokenBalances: [tokens(2, payer, '30000000'), tokens(3, receiver, '0')],
        postTokenBalances: [tokens(2, payer, '5000000'), tokens(3, receiver, '25000000')],
      };
      play(recordingSolana({ status: statusOf('finalized'), transaction: transactionOf({ meta }) }));
      const moved = { token: usdc, symbol: null, decimals: 6, from: payer, to: receiver, value: 25_000_000n };
      return { id, evidence: { transfers: [moved], received: [] } };
    },
  },
  {
    how: 'Processed two slots ago',
    cause: 'not-irreversible',
    state: 'on-the-way',
    confidence: 'certain',
    async produce({ play }) {
      play(recordingSolana({ status: statusOf('processed', null, solanaSlot - 2) }));
      return { id, evidence: { seen: 'processed', body: null } };
    },
  },
  {
    how: 'A program refused it',
    cause: 'program-error',
    state: 'failed',
    confidence: 'certain',
    async produce({ play }) {
      const err = { InstructionError: [0, { Custom: 1 }] };
      const logMessages = [
        'Program 11111111111111111111111111111111 invoke [1]',
        'Transfer: insufficient lamports 4, need 5',
      ];
      play(
        recordingSolana({
          status: statusOf('finalized', err),
          transaction: transactionOf({ meta: { err, logMessages } }),
        }),
      );
      return {
        id,
        evidence: { error: { code: 'InstructionError', detail: 'Transfer: insufficient lamports 4, need 5' } },
      };
    },
  },
  {
    how: 'Refused, and the node keeps no more than that',
    cause: 'program-error',
    state: 'failed',
    confidence: 'certain',
    async produce({ play }) {
      play(recordingSolana({ status: statusOf('finalized', { InstructionError: [0, { Custom: 1 }] }) }));
      return { id, evidence: { error: { code: 'InstructionError', detail: '[0,{"Custom":1}]' } } };
    },
  },
  {
    how: 'Known earlier, on no node now, its recent block is too old',
    cause: 'expired',
    state: 'not-sent',
    confidence: 'certain',
    async produce({ play }) {
      play(recordingSolana({ isBlockhashValid: false }));
      const body = { feePayer: payer, blockhash, memo: null };
      return { id, remembered: { body }, evidence: { seen: 'absent', blockhashValid: false } };
    },
  },
];
