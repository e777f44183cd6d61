import type { LitecoinNode } from '../nodes/litecoind.ts';

/** An output that can be spent: 'amount' in base units. */
export interface Coin {
  readonly txid: string;
  readonly vout: number;
  readonly amount: bigint;
}

export interface Signed {
  readonly id: string;
  readonly raw: string;
  /** The first output: what the recipient gets. */
  readonly coin: Coin;
}

interface Signing {
  readonly coins: readonly Coin[];
  /** Base units. */
  readonly fee: bigint;
  /** Beside the main output: this much to somebody else. */
  readonly alsoPay?: bigint;
  /** Bytes of ballast. */
  readonly ballast?: number;
  readonly locktime?: number;
  /** Whose output is spent, where the wallet may not know it yet. */
  readonly parent?: Signed;
}

/** A chain of the Bitcoin family, and what people do on it. */
export interface UtxoWorld {
  readonly node: LitecoinNode;
  /** A confirmed coin that nobody has used yet. */
  coin(): Promise<Coin>;
  sign(signing: Signing): Promise<Signed>;
  broadcast(signed: Signed): Promise<void>;
  mine(blocks?: number): Promise<string[]>;
  /** So much waits, at a rate of about 100 units per virtual byte, that the next block is full. */
  fillNextBlock(): Promise<void>;
}

const unit = 100_000_000n;
function asCoins(amount: bigint): string {
  return `${amount / unit}.${(amount % unit).toString().padStart(8, '0')}`;
}
const inUnits = (coins: number) => BigInt(Math.round(coins * Number(unit)));

/** Mines coins to spend: a coinbase can be spent after a hundred blocks. */
export async function createUtxoWorld(node: LitecoinNode): Promise<UtxoWorld> {
  const newAddress = () => node.call<string>('getnewaddress', '', 'bech32');
  const used = new Set<string>();
  const mine = async (blocks = 1) => node.call<string[]>('generatetoaddress', blocks, await newAddress());

  async function coin(): Promise<Coin> {
    const found = await node.call<{ txid: string; vout: number; amount: number }[]>('listunspent', 1);
    const free = found.find(({ txid, vout, amount }) => amount === 1 && !used.has(`${txid}:${vout}`));
    if (!free) throw new Error('no coin is left');
    used.add(`${free.txid}:${free.vout}`);
    return { txid: free.txid, vout: free.vout, amount: inUnits(free.amount) };
  }

  async function sign({ coins, fee, alsoPay, ballast, locktime = 0, parent }: Signing): Promise<Signed> {
    const amount = coins.reduce((sum, each) => sum + each.amount, 0n) - fee - (alsoPay ?? 0n);
    const outputs: Record<string, string>[] = [{ [await newAddress()]: asCoins(amount) }];
    if (alsoPay !== undefined) outputs.push({ [await newAddress()]: asCoins(alsoPay) });
    if (ballast !== undefined) outputs.push({ data: '5a'.repeat(ballast) });
    const inputs = coins.map(({ txid, vout }) => ({ txid, vout }));
    const unsigned = await node.call<string>('createrawtransaction', inputs, outputs, locktime, true);
    const before = parent ? [await outputOf(parent)] : [];
    const { hex } = await node.call<{ hex: string }>('signrawtransactionwithwallet', unsigned, before);
    const { txid } = await node.call<{ txid: string }>('decoderawtransaction', hex);
    return { id: txid, raw: hex, coin: { txid, vout: 0, amount } };
  }

  async function outputOf({ raw, coin: { txid, vout, amount } }: Signed) {
    const { vout: outputs } = await node.call<{ vout: { scriptPubKey: { hex: string } }[] }>(
      'decoderawtransaction',
      raw,
    );
    return { txid, vout, scriptPubKey: outputs[vout]?.scriptPubKey.hex, amount: asCoins(amount) };
  }

  const broadcast = async ({ raw }: Signed) => {
    // However much it pays.
    await node.call('sendrawtransaction', raw, 0);
  };

  await mine(106);
  // Coins of one each, side by side, so that scenarios do not disturb each other.
  const to: Record<string, number> = {};
  for (let at = 0; at < 150; at += 1) to[await newAddress()] = 1;
  await node.call('sendmany', '', to);
  await mine();

  return {
    node,
    coin,
    sign,
    broadcast,
    mine,
    async fillNextBlock() {
      for (let at = 0; at < 12; at += 1) {
        await broadcast(await sign({ coins: [await coin()], fee: 9_500_000n, ballast: 94_000 }));
      }
    },
  };
}
