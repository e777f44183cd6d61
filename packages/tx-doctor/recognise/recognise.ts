import { base58 } from '@scure/base';
import { chainsOfFamily, knownChains } from '../chains/chain.ts';
import { readExplorerLink } from './explorers.ts';
import { readEvmTransaction } from './read-evm-transaction.ts';
import { readUtxoTransaction } from './read-utxo-transaction.ts';
import { recogniseAddress } from './recognise-address.ts';
import type { Recognised } from './recognised.ts';
import { UnreadableTransactionError } from './unreadable-error.ts';

/** Proof of work of Bitcoin has given every block id at least 32 zero bits since 2009, and far more today; a transaction has none. */
const BLOCK_ID = /^0{16}[0-9a-f]{48}$/;
const RAW_AT_LEAST = 120;

/** What may be meant in a text around it: a link, or a long row of letters and digits. */
const CANDIDATE = /https?:\/\/[!-~]+|[0-9A-Za-z]{25,}/gi;
const CANDIDATES_AT_MOST = 20;
const BEST_FIRST = ['transaction', 'raw-transaction', 'block', 'address'] as const;

/**
 * What somebody pasted: a transaction id, an explorer link, an address, a block id or a whole transaction, and on which
 * chains it can live. Secrets are for `secret-guard`: ask it first.
 *
 * @example recognise('https://mempool.space/tx/4a5e…') // { kind: 'transaction', id: '4a5e…', chains: ['bitcoin'] }
 */
export function recognise(pasted: string): Recognised {
  const text = pasted.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff]+/g, '');
  const whole = recogniseLink(text.replace(/[\s"'<>«»“”]+/g, ''));
  if (whole.kind !== 'unrecognised') return whole;
  const within = (text.match(CANDIDATE) ?? []).slice(0, CANDIDATES_AT_MOST).map(recogniseLink);
  return (
    BEST_FIRST.map((kind) => within.find((found) => found.kind === kind)).find((found) => found !== undefined) ?? whole
  );
}

function recogniseLink(text: string): Recognised {
  const link = readExplorerLink(text);
  if (link === null) return recogniseValue(text);
  const found = recogniseValue(link.value);
  if (link.chain === null || found.kind === 'unrecognised') return found;
  return { ...found, chains: [link.chain] };
}

function recogniseValue(text: string): Recognised {
  const lower = text.toLowerCase();
  if (/^0x[0-9a-f]{64}$/.test(lower)) return { kind: 'transaction', id: lower, chains: chainsOfFamily('evm') };
  if (BLOCK_ID.test(lower)) return { kind: 'block', chains: ['bitcoin'] };
  if (/^[0-9a-f]{64}$/.test(lower)) {
    return { kind: 'transaction', id: lower, chains: [...chainsOfFamily('utxo'), ...chainsOfFamily('tron')] };
  }
  if (isSolanaSignature(text)) return { kind: 'transaction', id: text, chains: chainsOfFamily('solana') };
  return recogniseAddress(text) ?? rawTransaction(lower) ?? { kind: 'unrecognised' };
}

function isSolanaSignature(text: string): boolean {
  return /^[1-9A-HJ-NP-Za-km-z]{80,90}$/.test(text) && base58.decode(text).length === 64;
}

function rawTransaction(text: string): Recognised | null {
  if (text.length < RAW_AT_LEAST || !/^(0x)?[0-9a-f]+$/.test(text)) return null;
  return orNull(() => rawUtxo(text)) ?? orNull(() => rawEvm(text));
}

function rawUtxo(text: string): Recognised {
  return {
    kind: 'raw-transaction',
    id: readUtxoTransaction(text, 'bitcoin').id,
    chains: chainsOfFamily('utxo'),
    raw: text,
  };
}

function rawEvm(text: string): Recognised {
  const { id, evmChainId } = readEvmTransaction(text);
  const chains = knownChains.filter(
    (chain) => chain.family === 'evm' && (evmChainId ?? chain.evmChainId) === chain.evmChainId,
  );
  return {
    kind: 'raw-transaction',
    id,
    chains: chains.map((chain) => chain.id),
    raw: text.startsWith('0x') ? text : `0x${text}`,
  };
}

function orNull(read: () => Recognised): Recognised | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableTransactionError) return null;
    throw error;
  }
}
