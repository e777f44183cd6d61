import { createHash } from 'node:crypto';
import type { StandInCall, StandInReply } from './stand-in-node.ts';

/** What a TRON node says of one transaction; what is left out, it does not have. */
export interface TronRecording {
  readonly transaction?: unknown;
  readonly pending?: unknown;
  readonly info?: unknown;
  readonly solidInfo?: unknown;
  /** Addresses (Base58) that are not on chain; all others are. */
  readonly notActivated?: readonly string[];
}

const genesis = '00000000000000001ebf88508a03865c71d452e25f4d51194196a1d22b6653dc';
export const tronHead = { number: 61_000_020, timestamp: 1_714_000_060_000 };
const abiWord = (value: number) => value.toString(16).padStart(64, '0');
const usdt = {
  'symbol()': `${abiWord(32)}${abiWord(4)}${Buffer.from('USDT').toString('hex').padEnd(64, '0')}`,
  'decimals()': abiWord(6),
};

/** A transaction with its id: TRON hashes the bytes of raw_data. */
export function tronTransaction(rawData: Record<string, unknown>, contractRet?: string) {
  const raw_data_hex = Buffer.from(JSON.stringify(rawData)).toString('hex');
  const txID = createHash('sha256').update(Buffer.from(raw_data_hex, 'hex')).digest('hex');
  const ret = contractRet === undefined ? [] : [{ contractRet }];
  return { txID, raw_data_hex, raw_data: rawData, ret };
}

function blockOf(number: number): unknown {
  const blockID = number === 0 ? genesis : number.toString(16).padStart(16, '0') + 'b1'.repeat(24);
  return { blockID, block_header: { raw_data: { ...tronHead, number } } };
}

/** Answers in the form of java-tron's HTTP API, written after its protobuf definitions; no chain is behind them. */
export function recordingTron(recording: TronRecording): (call: StandInCall) => StandInReply {
  return ({ path, body }) => {
    const { notActivated = [] } = recording;
    switch (path) {
      case '/wallet/getblockbynum':
        return { json: blockOf(Number(body?.num)) };
      case '/wallet/getnowblock':
        return { json: blockOf(tronHead.number) };
      case '/wallet/gettransactionbyid':
        return { json: recording.transaction ?? {} };
      case '/wallet/gettransactionfrompending':
        return { json: recording.pending ?? {} };
      case '/wallet/gettransactioninfobyid':
        return { json: recording.info ?? {} };
      case '/walletsolidity/gettransactioninfobyid':
        return { json: recording.solidInfo ?? {} };
      case '/wallet/getaccount':
        return { json: notActivated.includes(String(body?.address)) ? {} : { address: body?.address, balance: 1 } };
      case '/wallet/triggerconstantcontract':
        return {
          json: { result: { result: true }, constant_result: [usdt[body?.function_selector as keyof typeof usdt]] },
        };
      default:
        return { status: 404, text: '' };
    }
  };
}
