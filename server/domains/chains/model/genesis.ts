/** First blocks of the UTXO chains, as their sources name them (chainparams.cpp): which chain a node is on. */
const genesis: Readonly<Record<string, readonly string[]>> = {
  bitcoin: ['000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f'],
  // Testnet 3 and testnet 4.
  'bitcoin-testnet': [
    '000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943',
    '00000000da84f2bafbbc53dee25a72ae507ff4914b867c565be350b0da8bf043',
  ],
  litecoin: ['12a765e31ffd4059bada1e25190f6e98c99d9714d334efa41a195a7e7e04bfe2'],
  'litecoin-regtest': ['530827f38f93b43ed12af0b3ad25a288dc02ed74d6d7857862df51fc56c416f9'],
  dogecoin: ['1a91e3dace36e2be3bf030a65679fe821aa1d6ef92e7c9902eb318182c355691'],
};

export function isGenesisOf(chain: string, hash: string): boolean {
  return genesis[chain]?.includes(hash) ?? false;
}
