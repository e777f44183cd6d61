import type { DiagnosisView, TransferCheckView } from '@gatehouse/contract/chains';
import type { ChainsApi } from '../routes/route.ts';

export const waitingId = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';

const waiting: DiagnosisView = {
  id: waitingId,
  chain: { id: 'bitcoin', name: 'Bitcoin' },
  state: 'waiting',
  stateText: 'Waiting',
  cause: 'low-fee',
  confidence: 'certain',
  headline: 'The transfer is waiting in the queue because its fee is low.',
  why: 'It pays 3 sat/vB; the next block takes from 12.',
  confidenceText: 'Proved by our own node.',
  eta: { fromMinutes: 12, toMinutes: 64, text: 'Probably between 12 min and 64 min.' },
  customer: ['You need not do anything.'],
  recipient: ['The recipient can pay for it.'],
  avoid: ['Do not send it again.'],
  proofs: [{ text: 'It pays 3 sat/vB.', source: 'our node', at: '2026-11-24T11:00:00.000Z' }],
  missing: ['An estimate of fees.'],
};

/** What this stand-in answers to a few values; everything else is not recognised. */
const answers: Readonly<Record<string, TransferCheckView>> = {
  [waitingId]: { outcome: 'diagnosis', diagnosis: waiting },
  address: {
    outcome: 'address',
    chains: [{ id: 'tron', name: 'TRON' }],
    isValid: false,
    faults: ['Character 34 is “T”.'],
  },
  broken: { outcome: 'address', chains: [], isValid: false, faults: [] },
  block: { outcome: 'block' },
  doge: { outcome: 'no-nodes', chains: [{ id: 'dogecoin', name: 'Dogecoin' }] },
};

/** The public operations of chains in memory: no node is asked. */
export function standInChains(): ChainsApi {
  const operations = {
    listChains: async () => ({
      chains: [
        { id: 'bitcoin', name: 'Bitcoin' },
        { id: 'tron', name: 'TRON' },
      ],
      recipients: ['Harbor Exchange'],
    }),
    listNetworks: async () => ({
      networks: [
        {
          chain: { id: 'bitcoin', name: 'Bitcoin' },
          unit: 'sat/vB' as const,
          usualBlockSeconds: 600,
          reading: {
            source: 'our node',
            at: '2026-11-24T11:00:00.000Z',
            height: 900_000,
            congestion: 'busy' as const,
            tiers: { fast: 14, medium: 9, slow: 4 },
            blockSeconds: 540,
            history: [3, 9, 14].map((rate, at) => ({ height: 899_998 + at, rate })),
          },
        },
        { chain: { id: 'tron', name: 'TRON' }, unit: 'gwei' as const, usualBlockSeconds: 3, reading: null },
      ],
    }),
    diagnoseTransfer: async ({ value }: { value: string }) => answers[value] ?? { outcome: 'unrecognised' },
  };
  return operations as unknown as ChainsApi;
}
