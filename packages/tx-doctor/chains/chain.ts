/** How a chain works: what its transactions, blocks and proofs look like. */
export type Family = 'utxo' | 'evm' | 'tron' | 'solana';

/** What the doctor has to know of a chain. */
export interface Chain {
  /** Our name for it, as in files and addresses of pages: 'bitcoin', 'ethereum'. */
  readonly id: string;
  readonly family: Family;
  readonly name: { readonly en: string; readonly zhCN: string };
  readonly coin: { readonly symbol: string; readonly decimals: number };
  /** EIP-155 chain id; only of EVM chains. */
  readonly evmChainId?: number;
  /** Mean time between blocks, in seconds. */
  readonly blockSeconds: number;
  /** Blocks after which most recipients count a transfer as final; the block that holds it is the first. */
  readonly confirmations: number;
  /** Whether unconfirmed transactions can be relied on to be replaceable by a higher fee (RBF). */
  readonly replaceable: boolean;
  /** Bech32 prefix, Base58 version bytes of pay-to-public-key-hash and pay-to-script-hash; only of UTXO chains. */
  readonly utxo?: {
    readonly hrp: string | null;
    readonly pubKeyHash: number;
    readonly scriptHashes: readonly number[];
  };
  /** Nobody's savings live there: only asked when an operator lists it. */
  readonly test?: true;
}

const btc = { symbol: 'BTC', decimals: 8 };
const ltc = { symbol: 'LTC', decimals: 8 };
const eth = { symbol: 'ETH', decimals: 18 };

function evm(id: string, evmChainId: number, name: string, zhCN: string, more: Partial<Chain> = {}): Chain {
  return {
    id,
    family: 'evm',
    evmChainId,
    name: { en: name, zhCN },
    coin: eth,
    blockSeconds: 2,
    confirmations: 64,
    replaceable: true,
    ...more,
  };
}

/** Every chain that the doctor knows; an installation asks those for which its operator has listed endpoints. */
export const knownChains: readonly Chain[] = [
  {
    id: 'bitcoin',
    family: 'utxo',
    name: { en: 'Bitcoin', zhCN: '比特币' },
    coin: btc,
    blockSeconds: 600,
    confirmations: 3,
    replaceable: true,
    utxo: { hrp: 'bc', pubKeyHash: 0x00, scriptHashes: [0x05] },
  },
  {
    id: 'bitcoin-testnet',
    family: 'utxo',
    name: { en: 'Bitcoin testnet', zhCN: '比特币测试网' },
    coin: { symbol: 'tBTC', decimals: 8 },
    blockSeconds: 600,
    confirmations: 3,
    replaceable: true,
    utxo: { hrp: 'tb', pubKeyHash: 0x6f, scriptHashes: [0xc4] },
    test: true,
  },
  {
    id: 'litecoin',
    family: 'utxo',
    name: { en: 'Litecoin', zhCN: '莱特币' },
    coin: ltc,
    blockSeconds: 150,
    confirmations: 6,
    // litecoind's default is mempoolreplacement=0: nodes keep the first version that they saw.
    replaceable: false,
    utxo: { hrp: 'ltc', pubKeyHash: 0x30, scriptHashes: [0x32, 0x05] },
  },
  {
    id: 'litecoin-regtest',
    family: 'utxo',
    name: { en: 'Litecoin regtest', zhCN: '莱特币回归测试网' },
    coin: { symbol: 'rLTC', decimals: 8 },
    blockSeconds: 150,
    confirmations: 6,
    replaceable: false,
    utxo: { hrp: 'rltc', pubKeyHash: 0x6f, scriptHashes: [0x3a, 0xc4] },
    test: true,
  },
  {
    id: 'dogecoin',
    family: 'utxo',
    name: { en: 'Dogecoin', zhCN: '狗狗币' },
    coin: { symbol: 'DOGE', decimals: 8 },
    blockSeconds: 60,
    confirmations: 20,
    replaceable: false,
    utxo: { hrp: null, pubKeyHash: 0x1e, scriptHashes: [0x16] },
  },
  evm('ethereum', 1, 'Ethereum', '以太坊', { blockSeconds: 12 }),
  evm('bsc', 56, 'BNB Smart Chain', '币安智能链(BSC)', {
    coin: { symbol: 'BNB', decimals: 18 },
    blockSeconds: 1,
    confirmations: 15,
  }),
  evm('polygon', 137, 'Polygon', 'Polygon', { coin: { symbol: 'POL', decimals: 18 }, confirmations: 128 }),
  evm('arbitrum', 42161, 'Arbitrum One', 'Arbitrum One', { blockSeconds: 1 }),
  evm('optimism', 10, 'OP Mainnet', 'OP 主网'),
  evm('base', 8453, 'Base', 'Base'),
  evm('avalanche', 43114, 'Avalanche C-Chain', '雪崩 C 链', {
    coin: { symbol: 'AVAX', decimals: 18 },
    confirmations: 12,
  }),
  evm('evm-test', 31337, 'EVM test chain', 'EVM 测试链', { confirmations: 12, test: true }),
  evm('evm-test-2', 31338, 'second EVM test chain', '第二条 EVM 测试链', { confirmations: 12, test: true }),
  {
    id: 'tron',
    family: 'tron',
    name: { en: 'TRON', zhCN: '波场 TRON' },
    coin: { symbol: 'TRX', decimals: 6 },
    blockSeconds: 3,
    confirmations: 19,
    replaceable: false,
  },
  {
    id: 'solana',
    family: 'solana',
    name: { en: 'Solana', zhCN: 'Solana' },
    coin: { symbol: 'SOL', decimals: 9 },
    blockSeconds: 0.4,
    confirmations: 32,
    replaceable: false,
  },
];

/**
 * The chain of that id.
 *
 * @throws {RangeError} when there is none
 * @example chainOf('litecoin').coin.symbol // 'LTC'
 */
export function chainOf(id: string): Chain {
  const chain = knownChains.find((known) => known.id === id);
  if (chain === undefined) throw new RangeError(`no chain ${id}`);
  return chain;
}

export function isChainId(id: string): boolean {
  return knownChains.some((known) => known.id === id);
}

/** Ids of all chains of a family. */
export function chainsOfFamily(family: Family): string[] {
  return knownChains.filter((chain) => chain.family === family).map(({ id }) => id);
}
