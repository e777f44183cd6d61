import * as z from 'zod';

/** Our name for a chain, such as `bitcoin`. */
export const chainId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const chainView = z.object({ id: chainId, name: z.string() });
export type ChainView = z.infer<typeof chainView>;

export const diagnosisView = z.object({
  id: z.string(),
  /** Null where no network is known to hold it. */
  chain: chainView.nullable(),
  state: z.enum(['arrived', 'on-the-way', 'waiting', 'failed', 'cannot-arrive', 'not-sent', 'not-found', 'unknown']),
  stateText: z.string(),
  /** A code of packages/tx-doctor, such as `low-fee`. */
  cause: z.string(),
  confidence: z.enum(['certain', 'likely', 'unknown']),
  /** The sentences are in the language that was asked for. */
  headline: z.string(),
  why: z.string(),
  confidenceText: z.string(),
  eta: z.object({ fromMinutes: z.number().min(0), toMinutes: z.number().min(0), text: z.string() }).nullable(),
  customer: z.array(z.string()),
  recipient: z.array(z.string()),
  avoid: z.array(z.string()),
  /** What which node showed. */
  proofs: z.array(z.object({ text: z.string(), source: z.string(), at: z.iso.datetime() })),
  /** What would settle, or strengthen, the diagnosis. */
  missing: z.array(z.string()),
});
export type DiagnosisView = z.infer<typeof diagnosisView>;

export const transferCheckView = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('diagnosis'), diagnosis: diagnosisView }),
  /** What was pasted opens a wallet; it was not looked up anywhere. */
  z.object({ outcome: z.literal('secret') }),
  z.object({
    outcome: z.literal('address'),
    chains: z.array(chainView),
    /** False: its checksum does not fit, so that it is nobody's. */
    isValid: z.boolean(),
    /** Letters that cannot be right, in words; empty where no single letter explains it. */
    faults: z.array(z.string()),
  }),
  z.object({ outcome: z.literal('block') }),
  /** It is an id of these networks, and the operator has no node of any of them. */
  z.object({ outcome: z.literal('no-nodes'), chains: z.array(chainView) }),
  z.object({ outcome: z.literal('unrecognised') }),
]);
export type TransferCheckView = z.infer<typeof transferCheckView>;

export const networkView = z.object({
  chain: chainView,
  unit: z.enum(['sat/vB', 'gwei']),
  usualBlockSeconds: z.number().positive(),
  /** Null: no node tells. What is null in it, this node cannot tell: nobody guesses. */
  reading: z
    .object({
      source: z.string(),
      at: z.iso.datetime(),
      height: z.int().min(0),
      congestion: z.enum(['quiet', 'busy', 'full']).nullable(),
      tiers: z.object({ fast: z.number(), medium: z.number(), slow: z.number() }).nullable(),
      blockSeconds: z.number().min(0).nullable(),
      /** What the newest blocks took, oldest first. */
      history: z.array(z.object({ height: z.int(), rate: z.number() })),
    })
    .nullable(),
});
export type NetworkView = z.infer<typeof networkView>;

/** As `diagnosisView` gives it. */
export const transferId = z
  .string()
  .max(100)
  .regex(/^(?:0x)?[0-9A-Za-z]{32,90}$/);

export const followedTransferView = z.object({
  diagnosis: diagnosisView,
  changedAt: z.iso.datetime(),
  /** Changed since the customer last saw the list. */
  isNew: z.boolean(),
  /** Nothing more can change. */
  ended: z.boolean(),
});
export type FollowedTransferView = z.infer<typeof followedTransferView>;
