import type { LitecoinNode } from './litecoind.ts';
import { type StandInNode, type StandInReply, startStandInNode } from './stand-in-node.ts';

interface VerboseTransaction {
  readonly txid: string;
  readonly hex: string;
  readonly locktime: number;
  readonly weight?: number;
  readonly vsize: number;
  readonly vin: readonly { readonly txid?: string; readonly vout?: number; readonly sequence: number }[];
  readonly vout: readonly {
    readonly value: number;
    readonly scriptPubKey: { readonly hex: string; readonly addresses?: readonly string[] };
  }[];
  readonly blockhash?: string;
  readonly confirmations?: number;
}
interface Spender {
  readonly txid: string;
  readonly confirmed: boolean;
}

const units = (coins: number) => Math.round(coins * 1e8);
const orNull = <Value>(asked: Promise<Value>) => asked.catch(() => null);

/** Who spends which output, over the whole of a short chain and the mempool. Blocks do not change, so each is read once. */
function createSpenders(node: LitecoinNode) {
  const blocks = new Map<string, readonly VerboseTransaction[]>();
  const inputsOf = (transactions: readonly VerboseTransaction[], confirmed: boolean) =>
    transactions.flatMap(({ txid, vin }) =>
      vin.map((input) => [`${input.txid}:${input.vout}`, { txid, confirmed }] as const),
    );
  return async (): Promise<ReadonlyMap<string, Spender>> => {
    const waiting = await node.call<string[]>('getrawmempool');
    const inPool = await Promise.all(waiting.map((id) => node.call<VerboseTransaction>('getrawtransaction', id, true)));
    const entries = inputsOf(inPool, false);
    let hash: string | undefined = await node.call<string>('getbestblockhash');
    while (hash !== undefined) {
      const header: { previousblockhash?: string } = await node.call('getblockheader', hash);
      const known = blocks.get(hash) ?? (await node.call<{ tx: VerboseTransaction[] }>('getblock', hash, 2)).tx;
      blocks.set(hash, known);
      entries.push(...inputsOf(known, true));
      hash = header.previousblockhash;
    }
    return new Map(entries);
  };
}

/**
 * The Esplora API in front of a real node, as far as the adapter asks for it: a stand-in for the server, since it can be had from no
 * registry, over a chain on which things really happen.
 */
export async function startEsploraBridge(node: LitecoinNode): Promise<StandInNode> {
  const spenders = createSpenders(node);
  const verbose = (id: string) => orNull(node.call<VerboseTransaction>('getrawtransaction', id, true));

  async function statusOf(confirmed: boolean, hash?: string) {
    if (!confirmed || hash === undefined) return { confirmed: false };
    const { height } = await node.call<{ height: number }>('getblockheader', hash);
    return { confirmed: true, block_height: height, block_hash: hash };
  }

  async function transaction(id: string): Promise<StandInReply> {
    const found = await verbose(id);
    const inChain = (found?.confirmations ?? 0) > 0;
    // A block that was taken back leaves its transactions behind, which are then nowhere.
    if (found === null || (found.blockhash !== undefined && !inChain)) return missing;
    const parents = await Promise.all(found.vin.map(({ txid }) => verbose(txid ?? '')));
    const spent = found.vin.reduce((sum, { vout }, at) => sum + units(parents[at]?.vout[vout ?? 0]?.value ?? 0), 0);
    const json = {
      txid: found.txid,
      locktime: found.locktime,
      fee: spent - found.vout.reduce((sum, { value }) => sum + units(value), 0),
      weight: found.weight ?? found.vsize * 4,
      vin: found.vin.map(({ txid = '0'.repeat(64), vout = 0, sequence }) => ({ txid, vout, sequence })),
      vout: found.vout.map(({ value, scriptPubKey: { hex, addresses } }) => ({
        value: units(value),
        scriptpubkey: hex,
        scriptpubkey_address: addresses?.[0],
      })),
      status: await statusOf(inChain, found.blockhash),
    };
    return { json };
  }

  async function outspends(id: string): Promise<unknown[]> {
    const [found, known] = await Promise.all([verbose(id), spenders()]);
    return (found?.vout ?? []).map((_, vout) => {
      const by = known.get(`${id}:${vout}`);
      return by ? { spent: true, txid: by.txid, vin: 0, status: { confirmed: by.confirmed } } : { spent: false };
    });
  }

  async function mempool(): Promise<StandInReply> {
    const entries = await node.call<Record<string, { vsize: number; fees: { base: number } }>>('getrawmempool', true);
    const rates = Object.values(entries).map(({ vsize, fees }) => [units(fees.base) / vsize, vsize] as const);
    return { json: { count: rates.length, fee_histogram: rates.toSorted(([a], [b]) => b - a) } };
  }

  const missing: StandInReply = { status: 404, text: 'Transaction not found' };
  async function answer(path: string): Promise<StandInReply> {
    const [, room = '', id = '', what = '', at = ''] = path.split('/');
    if (room === 'block-height') return { text: await node.call<string>('getblockhash', Number(id)) };
    if (path === '/blocks/tip/hash') return { text: await node.call<string>('getbestblockhash') };
    if (room === 'block') return { json: await node.call('getblockheader', id) };
    if (path === '/mempool') return mempool();
    if (room !== 'tx') return missing;
    if (what === '') return transaction(id);
    if (what === 'outspends') return { json: await outspends(id) };
    if (what === 'outspend') return { json: (await outspends(id))[Number(at)] ?? { spent: false } };
    const found = await verbose(id);
    return found === null ? missing : { text: found.hex };
  }
  return startStandInNode(({ path }) => answer(path));
}
