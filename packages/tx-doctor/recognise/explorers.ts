/** Explorers of one chain, by the end of their host name; and those of many chains, by the name in the path. */
const ONE_CHAIN: Readonly<Record<string, string>> = {
  'mempool.space': 'bitcoin',
  'blockstream.info': 'bitcoin',
  'btcscan.org': 'bitcoin',
  'btc.com': 'bitcoin',
  'litecoinspace.org': 'litecoin',
  'dogechain.info': 'dogecoin',
  'etherscan.io': 'ethereum',
  'ethplorer.io': 'ethereum',
  'bscscan.com': 'bsc',
  'polygonscan.com': 'polygon',
  'arbiscan.io': 'arbitrum',
  'optimistic.etherscan.io': 'optimism',
  'basescan.org': 'base',
  'snowtrace.io': 'avalanche',
  'snowscan.xyz': 'avalanche',
  'tronscan.org': 'tron',
  'tronscan.io': 'tron',
  'solscan.io': 'solana',
  'explorer.solana.com': 'solana',
  'solana.fm': 'solana',
};

const MANY_CHAINS = [
  'blockchair.com',
  'blockchain.com',
  'oklink.com',
  'tokenview.io',
  'blockcypher.com',
  'sochain.com',
];

const BY_NAME: Readonly<Record<string, string>> = {
  bitcoin: 'bitcoin',
  btc: 'bitcoin',
  litecoin: 'litecoin',
  ltc: 'litecoin',
  dogecoin: 'dogecoin',
  doge: 'dogecoin',
  ethereum: 'ethereum',
  eth: 'ethereum',
  bsc: 'bsc',
  bnb: 'bsc',
  polygon: 'polygon',
  arbitrum: 'arbitrum',
  'arbitrum-one': 'arbitrum',
  optimism: 'optimism',
  base: 'base',
  avalanche: 'avalanche',
  avax: 'avalanche',
  tron: 'tron',
  trx: 'tron',
  solana: 'solana',
  sol: 'solana',
};

export interface ExplorerLink {
  /** The id or address in it. */
  readonly value: string;
  /** Null where the explorer is not known. */
  readonly chain: string | null;
}

/**
 * What a link to an explorer points at. Nothing is fetched: the link may as well be a trap.
 *
 * @example readExplorerLink('https://tronscan.org/#/transaction/ab…').chain // 'tron'
 */
export function readExplorerLink(text: string): ExplorerLink | null {
  if (!/^(https?:\/\/)?[\w.-]+\.[a-z]{2,}\//i.test(text)) return null;
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  if (url === null) return null;
  const parts = `${url.pathname}/${url.hash.slice(1)}`.split(/[/?&=]/).filter((part) => part !== '');
  const value = parts.findLast((part) => /^(0x)?[0-9a-f]{40,64}$|^[1-9A-Za-z]{25,90}$/i.test(part));
  return value === undefined ? null : { value, chain: chainOfHost(url.hostname.replace(/^www\./, ''), parts) };
}

function chainOfHost(host: string, parts: readonly string[]): string | null {
  const one = Object.keys(ONE_CHAIN)
    .filter((known) => host === known || (host.endsWith(`.${known}`) && !/test|sepolia|goerli|signet/.test(host)))
    .toSorted((a, b) => b.length - a.length)[0];
  if (one !== undefined)
    return parts.some((part) => /^(testnet\d?|signet)$/.test(part)) ? null : (ONE_CHAIN[one] ?? null);
  const isOfMany = MANY_CHAINS.some((known) => host === known || host.endsWith(`.${known}`));
  if (!isOfMany) return null;
  const names = [...host.split('.'), ...parts.map((part) => part.toLowerCase())];
  return names.map((name) => BY_NAME[name]).find((chain) => chain !== undefined) ?? null;
}
