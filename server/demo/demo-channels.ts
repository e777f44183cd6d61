import type { OfficialChannels } from '@gatehouse/contract/trust';

/** What the fictional brand has registered: addresses of example domains alone (RFC 2606). */
export const demoChannels: OfficialChannels = {
  name: 'Harbor Wallet',
  aliases: ['Harbor', '港湾钱包'],
  domains: ['harborwallet.example'],
  emails: ['support@harborwallet.example'],
  handles: [
    { platform: 'x', handle: 'HarborWallet' },
    { platform: 'telegram', handle: 'HarborWalletNews' },
  ],
  phones: [],
  agents: [],
  neverUses: ['phone', 'whatsapp', 'qq'],
};
