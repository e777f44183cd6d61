import { checkChannel, en, explainReason } from '@gatehouse/channel-check';
import type { OfficialChannels } from '@gatehouse/contract/trust';
import type { TrustApi } from '../routes/route.ts';

export const harborChannels: OfficialChannels = {
  name: 'Harbor',
  aliases: [],
  domains: ['harborwallet.example'],
  emails: ['help@harborwallet.example'],
  handles: [{ platform: 'x', handle: 'HarborWallet' }],
  phones: [],
  agents: [],
  neverUses: ['phone'],
};

/** The one code that this stand-in knows. */
export const genuineCode = 'GH-7K3M-Q2XD-12-X4TQ-9M2K';

/** The public operations of trust in memory: the real check against one brand, and one genuine reply. */
export function standInTrust(): TrustApi {
  const operations = {
    getOfficialChannels: async () => ({
      channels: harborChannels,
      statement: 'gatehouse/official-channels/v1\n\n— harbor AAAA\n',
      verifierKey: 'harbor+00000000+AAAA',
      changedAt: null,
    }),
    checkChannel: async ({ value }: { value: string }) => {
      const { verdict, closest, reasons } = checkChannel(harborChannels, value);
      return { verdict, closest, reasons: reasons.map((each) => ({ code: each.code, text: explainReason(each, en) })) };
    },
    checkReply: async ({ code }: { code: string }) =>
      code === genuineCode
        ? {
            verdict: 'genuine' as const,
            agent: 'Lin',
            at: '2026-11-24T11:00:00.000Z',
            caseCode: 'GH-7K3M-Q2XD',
            expiresAt: '2026-12-24T11:00:00.000Z',
          }
        : { verdict: 'unknown' as const },
  };
  return operations as unknown as TrustApi;
}
