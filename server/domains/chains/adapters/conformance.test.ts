import { afterEach, describe, expect, it } from 'vitest';
import { recordingSolana } from '../../../../testing/nodes/recording-solana.ts';
import { recordingTron, tronTransaction } from '../../../../testing/nodes/recording-tron.ts';
import {
  type StandInCall,
  type StandInNode,
  type StandInReply,
  startStandInNode,
} from '../../../../testing/nodes/stand-in-node.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { createNode } from './create-node.ts';

type Answer = (call: StandInCall) => StandInReply;

/** The first payment that Bitcoin saw (block 170), as it was signed. */
const payment = {
  id: 'f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16',
  raw: '0100000001c997a5e56e104102fa209c6a852dd90660a20b2d9c352423edce25857fcd3704000000004847304402204e45e16932b8af514961a1d3a1a25fdf3f4f7732e9d624c6c61548ab5fb8cd410220181522ec8eca07de4860a4acdd12909d831cc56cbbac4622082221a8768d1d0901ffffffff0200ca9a3b00000000434104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302fa28414e7aab37397f554a7df5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac00286bee0000000043410411db93e1dcdb8a016b49840f8c53bc1eb68a382e97b1482ecad7b148a6909a5cb2e0eaddfb84ccf9744464f82e160bfa9b8b64f9d4c03f999b8643f656b412a3ac00000000',
};
/** Another transaction: one bit differs, and so does its hash. */
const forged = payment.raw.replace('00ca9a3b', '01ca9a3b');
const genesis = '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f';
const block = '00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee';

const rpc =
  (results: Readonly<Record<string, unknown>>): Answer =>
  ({ body }) =>
    Object.hasOwn(results, body?.method ?? '')
      ? { json: { id: body?.id, result: results[body?.method ?? ''], error: null } }
      : { status: 500, json: { id: body?.id, result: null, error: { code: -5, message: 'not here' } } };

const bitcoinOf = (hex: string) =>
  rpc({
    getblockhash: genesis,
    getblockchaininfo: { blocks: 180, headers: 180, mediantime: 1_231_740_000 },
    getmempoolinfo: { size: 0, bytes: 0, mempoolminfee: 0.00001, minrelaytxfee: 0.00001 },
    getrawmempool: {},
    getrawtransaction: { hex, blockhash: block, confirmations: 11 },
    getblockheader: { height: 170 },
  });

const esploraOf =
  (hex: string): Answer =>
  ({ path }) => {
    const transaction = {
      txid: payment.id,
      locktime: 0,
      fee: 0,
      weight: 1_100,
      vin: [
        { txid: '0437cd7f8525ceed2324359c2d0ba26006d92d856a9c20fa0241106ee5a597c9', vout: 0, sequence: 4294967295 },
      ],
      vout: [{ value: 1_000_000_000, scriptpubkey: '6a' }],
      status: { confirmed: true, block_height: 170, block_hash: block },
    };
    const answers: Readonly<Record<string, StandInReply>> = {
      '/block-height/0': { text: genesis },
      '/blocks/tip/hash': { text: block },
      [`/block/${block}`]: { json: { height: 180, mediantime: 1_231_740_000 } },
      [`/tx/${payment.id}`]: { json: transaction },
      [`/tx/${payment.id}/hex`]: { text: hex },
      '/mempool': {
        json: {
          fee_histogram: [
            [12.5, 600_000],
            [3, 900_000],
          ],
        },
      },
    };
    return answers[path] ?? { status: 404, text: 'not found' };
  };

const evmId = `0x${'ab'.repeat(32)}`;
const evmOf = (hash: string) =>
  rpc({
    eth_chainId: '0x1',
    eth_getBlockByNumber: { number: '0x64', baseFeePerGas: '0x3b9aca00' },
    eth_getTransactionByHash: {
      hash,
      from: `0x${'11'.repeat(20)}`,
      to: `0x${'22'.repeat(20)}`,
      value: '0x1',
      nonce: '0x0',
      gas: '0x5208',
      gasPrice: '0x3b9aca00',
      input: '0x',
    },
    eth_getTransactionReceipt: null,
    eth_getTransactionCount: '0x0',
    eth_getBalance: '0xde0b6b3a7640000',
  });

const sent = tronTransaction({
  contract: [
    {
      type: 'TransferContract',
      parameter: { value: { owner_address: `41${'11'.repeat(20)}`, to_address: `41${'22'.repeat(20)}`, amount: 1 } },
    },
  ],
  expiration: 1_714_000_120_000,
});
const solanaId = '2'.repeat(88);
const solanaOf = (signature: string) =>
  recordingSolana({
    status: { slot: 5, confirmationStatus: 'finalized', err: null },
    transaction: {
      slot: 5,
      transaction: {
        signatures: [signature],
        message: {
          accountKeys: [{ pubkey: '4'.repeat(44), signer: true }],
          recentBlockhash: '8'.repeat(44),
          instructions: [],
        },
      },
      meta: { err: null, fee: 5_000, preBalances: [1], postBalances: [1] },
    },
  });

/** Each adapter with an honest node, and with one that answers for another transaction than the one that was asked for. */
const adapters: readonly {
  kind: Endpoint['kind'];
  chain: string;
  id: string;
  honest: Answer;
  seen: string;
  lying: Answer;
}[] = [
  {
    kind: 'bitcoin-rpc',
    chain: 'bitcoin',
    id: payment.id,
    honest: bitcoinOf(payment.raw),
    seen: 'confirmed',
    lying: bitcoinOf(forged),
  },
  {
    kind: 'esplora',
    chain: 'bitcoin',
    id: payment.id,
    honest: esploraOf(payment.raw),
    seen: 'confirmed',
    lying: esploraOf(forged),
  },
  {
    kind: 'evm-rpc',
    chain: 'ethereum',
    id: evmId,
    honest: evmOf(evmId),
    seen: 'pending',
    lying: evmOf(`0x${'cd'.repeat(32)}`),
  },
  {
    kind: 'tron-http',
    chain: 'tron',
    id: sent.txID,
    honest: recordingTron({ pending: sent }),
    seen: 'pending',
    lying: recordingTron({ transaction: { ...sent, raw_data_hex: 'aa' } }),
  },
  {
    kind: 'solana-rpc',
    chain: 'solana',
    id: solanaId,
    honest: solanaOf(solanaId),
    seen: 'finalized',
    lying: solanaOf('3'.repeat(88)),
  },
];

const always =
  (reply: StandInReply): Answer =>
  () =>
    reply;
const misbehaviours: readonly [name: string, answer: Answer, kinds: readonly string[]][] = [
  ['is dead', always({ dies: true }), ['unreachable']],
  ['limits the rate', always({ status: 429, text: 'slow down' }), ['rate-limited']],
  ['wants another password', always({ status: 401, text: '' }), ['refused']],
  ['sends elsewhere', always({ redirect: 'http://169.254.169.254/latest/' }), ['refused']],
  ['is behind a broken gateway', always({ status: 502, text: '<html>Bad Gateway</html>' }), ['unreachable']],
  ['answers with a page', always({ text: '<html>' }), ['malformed']],
  ['breaks off its JSON', always({ text: '{"id":1,"resul' }), ['malformed']],
  ['nests without end', always({ text: '['.repeat(500_000) }), ['malformed']],
  ['never stops talking', always({ endless: true }), ['malformed']],
  ['answers with a number', ({ body }) => ({ json: { id: body?.id, result: 42 } }), ['malformed', 'wrong-chain']],
  [
    'answers with an empty object',
    ({ body }) => ({ json: { id: body?.id, result: {} } }),
    ['malformed', 'wrong-chain'],
  ],
];

let stand: StandInNode | null = null;
afterEach(() => stand?.close());

describe.each(adapters)('$kind', ({ kind, chain, id, honest, seen, lying }) => {
  async function gather(answer: Answer) {
    const started = await startStandInNode(answer);
    stand = started;
    const endpoint: Endpoint = { label: 'stand-in', kind, url: started.url, trust: 'third-party' };
    const start = performance.now();
    const node = createNode({ chain, endpoint, clock: systemClock });
    const gathered = await node.gather({ id, remembered: null, signal: AbortSignal.timeout(4_500) });
    return { gathered, took: performance.now() - start };
  }

  it('gathers evidence from an honest node', async () => {
    const { gathered } = await gather(honest);
    expect(gathered).toMatchObject({
      evidence: { chain, id, seen, source: { label: 'stand-in', trust: 'third-party' } },
    });
  });

  it('does not believe a node that answers for another transaction', async () => {
    expect((await gather(lying)).gathered).toEqual({ label: 'stand-in', kind: 'malformed' });
  });

  it.each(misbehaviours)('gives a failure when the node %s', async (_, answer, kinds) => {
    const { gathered, took } = await gather(answer);
    expect(gathered).toEqual({ label: 'stand-in', kind: expect.toBeOneOf([...kinds]) });
    expect(took).toBeLessThan(5_000);
  });

  it('ends within five seconds when the node is silent from some call on', async () => {
    let calls = 0;
    const { gathered, took } = await gather((call) => {
      calls += 1;
      return calls > 2 ? { never: true } : honest(call);
    });
    expect(took).toBeLessThan(5_000);
    if ('kind' in gathered) expect(gathered.kind).toBe('timeout');
    else expect(gathered.evidence.id).toBe(id);
  });
});
