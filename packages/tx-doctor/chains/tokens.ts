import type { ListedToken } from '../diagnose/context.ts';

function token(chain: string, symbol: string, decimals: number, address: string): ListedToken {
  return { chain, symbol, decimals, address };
}

/** The tokens that most money moves in, by the contracts that their issuers publish. An operator adds others. */
export const wellKnownTokens: readonly ListedToken[] = [
  token('ethereum', 'USDT', 6, '0xdac17f958d2ee523a2206206994597c13d831ec7'),
  token('ethereum', 'USDC', 6, '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'),
  token('ethereum', 'DAI', 18, '0x6b175474e89094c44da98b954eedeac495271d0f'),
  token('ethereum', 'WETH', 18, '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'),
  token('ethereum', 'WBTC', 8, '0x2260fac5e5542a773aa44fbcfedf7c193bc2c599'),
  token('bsc', 'USDT', 18, '0x55d398326f99059ff775485246999027b3197955'),
  token('bsc', 'USDC', 18, '0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d'),
  token('polygon', 'USDT', 6, '0xc2132d05d31c914a87c6611c10748aeb04b58e8f'),
  token('polygon', 'USDC', 6, '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'),
  token('arbitrum', 'USDT', 6, '0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9'),
  token('arbitrum', 'USDC', 6, '0xaf88d065e77c8cc2239327c5edb3a432268e5831'),
  token('optimism', 'USDT', 6, '0x94b008aa00579c1307b0ef2c499ad98a8ce58e58'),
  token('optimism', 'USDC', 6, '0x0b2c639c533813f4aa9d7837caf62653d097ff85'),
  token('base', 'USDC', 6, '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913'),
  token('avalanche', 'USDT', 6, '0x9702230a8ea53601f5cd2dc00fdbc13d4df4a8c7'),
  token('avalanche', 'USDC', 6, '0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e'),
  token('tron', 'USDT', 6, 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'),
  token('solana', 'USDC', 6, 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'),
  token('solana', 'USDT', 6, 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB'),
];
