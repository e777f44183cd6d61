import type { TokenTransfer } from '@gatehouse/tx-doctor';
import { boundedText } from '../../model/bounded-text.ts';
import { decodeString } from '../../model/revert-reason.ts';
import { orNull } from '../chain-node.ts';
import { data, type Log } from './evm-answers.ts';
import type { Ask } from './evm-calls.ts';

/** keccak256('Transfer(address,address,uint256)') of ERC-20. With a fourth topic it is a token of ERC-721. */
const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
/** Selectors of symbol() and decimals(). */
const selectors = { symbol: '0x95d89b41', decimals: '0x313ce567' };

const transfersAtMost = 50;
const tokensAtMost = 8;
const symbolLength = 32;

interface Token {
  readonly symbol: string | null;
  readonly decimals: number | null;
}

/** Old tokens return bytes32 instead of a string. */
function symbolIn(answer: string): string | null {
  const hex = answer.slice(2);
  const text = hex.length === 64 ? Buffer.from(hex.replace(/(00)+$/, ''), 'hex').toString('utf8') : decodeString(hex);
  return text === null ? null : boundedText(text, symbolLength);
}

function decimalsIn(answer: string): number | null {
  const value = answer.length >= 66 ? BigInt(answer.slice(0, 66)) : 256n;
  return value <= 77n ? Number(value) : null;
}

async function readToken(ask: Ask, token: string): Promise<Token> {
  const [symbol, decimals] = await Promise.all([
    orNull(ask(data, 'eth_call', { to: token, data: selectors.symbol }, 'latest')),
    orNull(ask(data, 'eth_call', { to: token, data: selectors.decimals }, 'latest')),
  ]);
  return {
    symbol: symbol === null ? null : symbolIn(symbol),
    decimals: decimals === null ? null : decimalsIn(decimals),
  };
}

/** The ERC-20 transfers that a receipt tells of, with what each contract calls itself. */
export async function readTransfers(ask: Ask, logs: readonly Log[]): Promise<TokenTransfer[]> {
  const moved = logs
    .filter(({ topics, data: value }) => topics.length === 3 && topics[0] === transferTopic && value.length === 66)
    .slice(0, transfersAtMost);
  const addresses = [...new Set(moved.map(({ address }) => address))].slice(0, tokensAtMost);
  const tokens = new Map(
    await Promise.all(addresses.map(async (address) => [address, await readToken(ask, address)] as const)),
  );
  return moved.map(({ address, topics: [, from = '', to = ''], data: value }) => ({
    token: address,
    symbol: tokens.get(address)?.symbol ?? null,
    decimals: tokens.get(address)?.decimals ?? null,
    from: `0x${from.slice(26)}`,
    to: `0x${to.slice(26)}`,
    value: BigInt(value),
  }));
}
