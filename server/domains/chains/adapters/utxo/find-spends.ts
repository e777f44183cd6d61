import type { Spend, UtxoBody } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { hash, hexBytes, read } from '../../http/fields.ts';
import { RpcRefusal } from '../../http/node-fault.ts';
import { mapBounded, orNull } from '../chain-node.ts';
import { blockWithTransactions, spendingPrevouts, transaction } from './bitcoin-answers.ts';
import { type BitcoinCalls, largeValues, nullIfNotThere } from './bitcoin-calls.ts';

type Outpoint = Pick<Spend, 'txid' | 'vout'>;

const inputsAtMost = 60;
const atOnce = 6;
const mempoolScanned = 300;
const blocksScanned = 12;
const blockBytes = 16 * 1024 * 1024;

/** An outpoint as it stands in a serialised input: hash in reverse, index little-endian. */
function serialised({ txid, vout }: Outpoint): string {
  const bytes = Buffer.alloc(36);
  Buffer.from(txid, 'hex').reverse().copy(bytes);
  bytes.writeUInt32LE(vout, 32);
  return bytes.toString('hex');
}

async function stateOf(calls: BitcoinCalls, { txid, vout }: Outpoint, signal: AbortSignal): Promise<Spend['state']> {
  const options = { signal };
  const [now, inBlocks] = await Promise.all([
    calls.call('gettxout', [txid, vout, true], options),
    calls.call('gettxout', [txid, vout, false], options),
  ]);
  if (now !== null) return 'unspent';
  if (inBlocks !== null) return 'spent-in-mempool';
  const parent = await nullIfNotThere(calls.call('getrawtransaction', [txid, true], options));
  if (parent === null) return 'unknown';
  // In a block and no longer an output: a block spent it. Waiting itself: what spent it waits too.
  return (read(transaction, parent).confirmations ?? 0) > 0 ? 'spent-in-block' : 'spent-in-mempool';
}

/** Since Bitcoin 24 the node knows; others are scanned. */
async function spenderInMempool(calls: BitcoinCalls, outpoint: Outpoint, signal: AbortSignal): Promise<string | null> {
  const options = { signal };
  try {
    const asked = await calls.call('gettxspendingprevout', [[{ txid: outpoint.txid, vout: outpoint.vout }]], options);
    return read(spendingPrevouts, asked)[0]?.spendingtxid ?? null;
  } catch (error) {
    if (!(error instanceof RpcRefusal)) throw error;
  }
  const ids = read(z.array(hash), await calls.call('getrawmempool', [false], options));
  if (ids.length > mempoolScanned) return null;
  const wanted = serialised(outpoint);
  const found = await mapBounded(ids, atOnce, async (id) => {
    const raw = await nullIfNotThere(calls.call('getrawtransaction', [id, false], options));
    return raw !== null && read(hexBytes, raw).toLowerCase().includes(wanted) ? id : null;
  });
  return found.find((id) => id !== null) ?? null;
}

/** From the tip downwards, as far as is worth it: who asks for a double spend asks soon. */
async function spenderInBlocks(
  calls: BitcoinCalls,
  outpoint: Outpoint,
  tip: number,
  signal: AbortSignal,
): Promise<string | null> {
  const wanted = serialised(outpoint);
  const large = { signal, maxBytes: blockBytes, maxValues: largeValues };
  for (let height = tip; height > Math.max(0, tip - blocksScanned); height -= 1) {
    const block = read(hash, await calls.call('getblockhash', [height], { signal }));
    const raw = read(hexBytes, await calls.call('getblock', [block, 0], large));
    if (!raw.toLowerCase().includes(wanted)) continue;
    const { tx } = read(blockWithTransactions, await calls.call('getblock', [block, 2], large));
    const spender = tx.find(({ vin }) =>
      vin.some(({ txid, vout }) => txid === outpoint.txid && vout === outpoint.vout),
    );
    if (spender) return spender.txid;
  }
  return null;
}

/** Where the money of each input is now, one answer per input; 'unknown' beyond what is asked at once. */
export async function findSpends(
  calls: BitcoinCalls,
  body: UtxoBody,
  tip: number,
  signal: AbortSignal,
): Promise<Spend[]> {
  const outpoints = body.inputs.map(({ txid, vout }) => ({ txid, vout }));
  const states = await mapBounded(outpoints.slice(0, inputsAtMost), atOnce, (outpoint) =>
    orNull(stateOf(calls, outpoint, signal)),
  );
  const spends = outpoints.map((outpoint, at): Spend => ({ ...outpoint, state: states[at] ?? 'unknown', by: null }));
  // To look for who it was is dear, and one rival is enough.
  const inBlock = spends.find(({ state }) => state === 'spent-in-block');
  const inMempool = spends.find(({ state }) => state === 'spent-in-mempool');
  const [byBlock, byMempool] = await Promise.all([
    inBlock ? orNull(spenderInBlocks(calls, inBlock, tip, signal)) : null,
    inMempool && !inBlock ? orNull(spenderInMempool(calls, inMempool, signal)) : null,
  ]);
  return spends.map((spend) => {
    if (spend === inBlock) return { ...spend, by: byBlock };
    return spend === inMempool ? { ...spend, by: byMempool } : spend;
  });
}
