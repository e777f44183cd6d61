import type { Brand } from '../brand.ts';

/** Ten wallets and exchanges as the public knows them; the mailboxes and accounts are only examples. */
export const brands: readonly Brand[] = [
  {
    name: 'Bitpie',
    aliases: ['比特派'],
    domains: ['bitpie.com'],
    emails: ['support@bitpie.com'],
    handles: [{ platform: 'x', handle: 'BitpieWallet' }],
    neverUses: ['phone', 'qq'],
  },
  {
    name: 'imToken',
    domains: ['token.im', 'imtoken.com'],
    emails: ['support@token.im'],
    handles: [{ platform: 'x', handle: 'imTokenOfficial' }],
    neverUses: ['phone'],
  },
  {
    name: 'Trust Wallet',
    aliases: ['TrustWallet'],
    domains: ['trustwallet.com'],
    handles: [
      { platform: 'telegram', handle: 'trust_announcements' },
      { platform: 'x', handle: 'TrustWallet' },
    ],
    neverUses: ['phone', 'whatsapp'],
  },
  {
    name: 'MetaMask',
    aliases: ['小狐狸钱包'],
    domains: ['metamask.io'],
    emails: ['support@metamask.io'],
    handles: [{ platform: 'x', handle: 'MetaMask' }],
    neverUses: ['phone', 'telegram'],
  },
  {
    name: 'Ledger',
    domains: ['ledger.com'],
    emails: ['support@ledger.com'],
    handles: [{ platform: 'x', handle: 'Ledger' }],
    neverUses: ['phone'],
  },
  {
    name: 'Trezor',
    domains: ['trezor.io'],
    emails: ['help@trezor.io'],
    handles: [{ platform: 'x', handle: 'Trezor' }],
    neverUses: ['phone'],
  },
  {
    name: 'TokenPocket',
    domains: ['tokenpocket.pro', 'tpwallet.io'],
    emails: ['service@tokenpocket.pro'],
    handles: [
      { platform: 'x', handle: 'TokenPocket_TP' },
      { platform: 'telegram', handle: 'tokenPocket_en' },
    ],
    neverUses: ['phone', 'wechat'],
  },
  {
    name: 'Phantom',
    domains: ['phantom.com', 'phantom.app'],
    handles: [{ platform: 'x', handle: 'phantom' }],
    neverUses: ['phone', 'telegram', 'discord'],
  },
  {
    name: 'OKX',
    aliases: ['欧易'],
    domains: ['okx.com'],
    emails: ['support@okx.com'],
    handles: [
      { platform: 'x', handle: 'okx' },
      { platform: 'telegram', handle: 'OKXOfficial_English' },
    ],
    neverUses: ['qq'],
  },
  {
    name: 'Coinbase',
    domains: ['coinbase.com'],
    emails: ['help@coinbase.com'],
    handles: [{ platform: 'x', handle: 'coinbase' }],
    phones: ['+1 888 908 7930'],
  },
];
