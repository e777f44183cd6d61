import type { SolanaEvidence } from '../evidence/solana-evidence.ts';
import type { TronEvidence } from '../evidence/tron-evidence.ts';
import type { Random } from './random.ts';
import { NOW, type Scenario, told, type View } from './scenario.ts';

const USDT = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';

function tron(random: Random, part: Partial<TronEvidence> = {}): View<TronEvidence> {
  return {
    family: 'tron',
    chain: 'tron',
    id: random.hex(64),
    head: { number: 70_000_000, time: NOW },
    seen: 'absent',
    body: {
      from: 'TSender',
      to: 'TRecipient',
      value: 0n,
      token: USDT,
      feeLimit: 10n ** 7n,
      expiration: NOW + 60_000,
      memo: null,
    },
    result: null,
    senderActivated: true,
    recipientActivated: true,
    rejection: null,
    ...part,
  };
}

function tronResult(random: Random, confirmations: number, code = 'SUCCESS'): NonNullable<TronEvidence['result']> {
  const value = BigInt(random.between(1, 10 ** 9));
  const moved = { token: USDT, symbol: 'USDT', decimals: 6, from: 'TSender', to: 'TRecipient', value };
  return {
    blockNumber: 70_000_001 - confirmations,
    blockHash: null,
    code,
    reason: null,
    fee: 1n,
    transfers: code === 'SUCCESS' ? [moved] : [],
  };
}

function solana(random: Random, part: Partial<SolanaEvidence> = {}): View<SolanaEvidence> {
  return {
    family: 'solana',
    chain: 'solana',
    id: random.hex(88),
    head: { slot: 300_000_000 },
    seen: 'absent',
    slot: null,
    fee: null,
    error: null,
    body: { feePayer: 'payer', blockhash: random.hex(44), memo: null },
    blockhashValid: null,
    received: [],
    transfers: [],
    ...part,
  };
}

function exchange(chain: string, part: { memoRequired?: boolean; tokens?: string[]; minimum?: string }) {
  return { name: 'Exchange', chain, confirmations: 1, minimum: null, memoRequired: false, tokens: [USDT], ...part };
}

/** One for each cause that TRON and Solana can show. */
export const otherScenarios: readonly ((random: Random) => Scenario)[] = [
  (random) =>
    told(random, {
      truth: 'confirmed',
      view: tron(random, { seen: 'solid', result: tronResult(random, random.between(20, 900)) }),
    }),
  (random) =>
    told(random, {
      truth: 'not-irreversible',
      view: tron(random, { seen: 'included', result: tronResult(random, random.between(1, 18)) }),
    }),
  (random) =>
    told(random, {
      truth: 'tron-out-of-energy',
      view: tron(random, { seen: 'solid', result: tronResult(random, 30, 'OUT_OF_ENERGY') }),
    }),
  (random) =>
    told(random, {
      truth: 'reverted',
      view: tron(random, { seen: 'solid', result: tronResult(random, 30, 'REVERT') }),
    }),
  (random) =>
    told(random, {
      truth: 'tron-bandwidth',
      view: tron(random, { rejection: { code: 'BANDWITH_ERROR', message: 'Account resource insufficient error.' } }),
    }),
  (random) => {
    const rejection = {
      code: 'CONTRACT_VALIDATE_ERROR',
      message: 'Validate TransferContract error, no OwnerAccount: account [TSender] does not exist',
    };
    return told(random, { truth: 'sender-not-activated', view: tron(random, { rejection, senderActivated: false }) });
  },
  (random) => told(random, { truth: 'recipient-not-activated', view: tron(random, { recipientActivated: false }) }),
  (random) => {
    const view = tron(random);
    const expiration = NOW - random.between(120_000, 10 ** 7);
    return told(random, {
      truth: 'expired',
      view: view.body === null ? view : { ...view, body: { ...view.body, expiration } },
    });
  },
  (random) => {
    const code = random.pick(['TRANSACTION_EXPIRATION_ERROR', 'TAPOS_ERROR']);
    return told(random, { truth: 'expired', view: tron(random, { rejection: { code, message: 'expired' } }) });
  },
  (random) => told(random, { truth: 'dropped', view: tron(random) }),
  (random) => told(random, { truth: 'next-block', view: tron(random, { seen: 'pending' }) }),
  (random) =>
    told(random, {
      truth: 'not-found',
      view: tron(random, { body: null, senderActivated: null, recipientActivated: null }),
    }),
  (random) => {
    const view = tron(random, { seen: 'solid', result: tronResult(random, 40) });
    return told(random, { truth: 'memo-missing', view, more: { policy: exchange('tron', { memoRequired: true }) } });
  },
  (random) => {
    const view = tron(random, { seen: 'solid', result: tronResult(random, 40) });
    return told(random, { truth: 'token-not-accepted', view, more: { policy: exchange('tron', { tokens: [] }) } });
  },
  (random) => {
    const view = tron(random, { seen: 'solid', result: tronResult(random, 40) });
    return told(random, { truth: 'below-minimum', view, more: { policy: exchange('tron', { minimum: '5000' }) } });
  },
  (random) => told(random, { truth: 'confirmed', view: solana(random, { seen: 'finalized', slot: 299_999_000 }) }),
  (random) => {
    const seen = random.pick(['confirmed', 'processed'] as const);
    return told(random, { truth: 'not-irreversible', view: solana(random, { seen, slot: 299_999_995 }) });
  },
  (random) => {
    const error = { code: 'InstructionError', detail: 'custom program error: 0x1' };
    return told(random, {
      truth: 'program-error',
      view: solana(random, { seen: 'finalized', slot: 299_990_000, error }),
    });
  },
  (random) => told(random, { truth: 'expired', view: solana(random, { blockhashValid: false }) }),
  (random) => told(random, { truth: 'dropped', view: solana(random, { blockhashValid: true }) }),
  (random) => told(random, { truth: 'not-found', view: solana(random, { body: null }) }),
];
