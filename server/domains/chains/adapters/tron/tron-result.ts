import type { TokenTransfer, TronEvidence } from '@gatehouse/tx-doctor';
import { boundedText } from '../../model/bounded-text.ts';
import { decodeString, revertReason } from '../../model/revert-reason.ts';
import { orNull } from '../chain-node.ts';
import { tronAddress } from './tron-address.ts';
import { constantResult, type TronInfo, type TronLog, type TronTransaction } from './tron-answers.ts';
import type { TronCalls } from './tron-calls.ts';

const transferTopic = 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
const transfersAtMost = 50;
const tokensAtMost = 8;
const reasonLength = 200;
const symbolLength = 32;
/** Whoever asks without an account of its own asks as the address of zeros. */
const nobody = `41${'00'.repeat(20)}`;

async function askToken(calls: TronCalls, contract: string, question: string): Promise<string | null> {
  const body = { owner_address: nobody, contract_address: contract, function_selector: question };
  const found = await orNull(calls.ask(constantResult, '/wallet/triggerconstantcontract', body));
  return found?.constant_result[0] ?? null;
}

async function readToken(calls: TronCalls, contract: string): Promise<Pick<TokenTransfer, 'symbol' | 'decimals'>> {
  const [symbol, decimals] = await Promise.all([
    askToken(calls, contract, 'symbol()'),
    askToken(calls, contract, 'decimals()'),
  ]);
  const text = symbol === null ? null : decodeString(symbol);
  const places = decimals === null || decimals.length !== 64 ? null : BigInt(`0x${decimals}`);
  return {
    symbol: text === null ? null : boundedText(text, symbolLength),
    decimals: places === null || places > 77n ? null : Number(places),
  };
}

/** TRC-20 is ERC-20 with other addresses. */
export async function readTransfers(calls: TronCalls, logs: readonly TronLog[]): Promise<TokenTransfer[]> {
  const moved = logs
    .filter(({ topics, data }) => topics.length === 3 && topics[0] === transferTopic && data.length === 64)
    .slice(0, transfersAtMost);
  const contracts = [...new Set(moved.map(({ address }) => address))].slice(0, tokensAtMost);
  const tokens = new Map(
    await Promise.all(contracts.map(async (contract) => [contract, await readToken(calls, `41${contract}`)] as const)),
  );
  return moved.map(({ address, topics: [, from = '', to = ''], data }) => ({
    token: tronAddress(`41${address}`),
    symbol: tokens.get(address)?.symbol ?? null,
    decimals: tokens.get(address)?.decimals ?? null,
    from: tronAddress(`41${from.slice(24)}`),
    to: tronAddress(`41${to.slice(24)}`),
    value: BigInt(`0x${data}`),
  }));
}

function reasonOf({ resMessage, contractResult }: TronInfo): string | null {
  const [returned = ''] = contractResult;
  const said = returned.length >= 8 ? revertReason(`0x${returned}`) : null;
  if (said !== null || resMessage === undefined) return said;
  return boundedText(Buffer.from(resMessage, 'hex').toString('utf8'), reasonLength);
}

/** SUCCESS, or what the protocol calls the failure. */
function codeOf(info: TronInfo, transaction: TronTransaction | null): string {
  const code = info.receipt.result ?? transaction?.ret?.[0]?.contractRet;
  if (code !== undefined) return code;
  return info.result === 'FAILED' ? 'FAILED' : 'SUCCESS';
}

export async function resultOf(
  calls: TronCalls,
  info: TronInfo,
  transaction: TronTransaction | null,
): Promise<NonNullable<TronEvidence['result']>> {
  const code = codeOf(info, transaction);
  const [transfers, blockHash] = await Promise.all([
    readTransfers(calls, info.log),
    orNull(calls.blockHash(info.blockNumber)),
  ]);
  return {
    blockNumber: info.blockNumber,
    blockHash,
    code,
    reason: code === 'SUCCESS' ? null : reasonOf(info),
    fee: info.fee,
    transfers,
  };
}
