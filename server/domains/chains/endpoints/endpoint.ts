import { chainOf, type Family, isChainId } from '@gatehouse/tx-doctor';
import * as z from 'zod';

/** Protocols that nodes speak, and the chains that speak them. */
const kinds = {
  'bitcoin-rpc': 'utxo',
  esplora: 'utxo',
  'evm-rpc': 'evm',
  'tron-http': 'tron',
  'solana-rpc': 'solana',
} as const satisfies Record<string, Family>;
type Kind = keyof typeof kinds;

/** fetch refuses addresses with a password in them, and logs of proxies keep them. */
const address = z
  .url({ protocol: /^https?$/, error: 'needs an http or https address' })
  .refine((value) => new URL(value).username === '', 'user and password belong into fields of their own')
  .transform((value) => value.replace(/\/+$/, ''));

const endpoint = z.strictObject({
  /** What is shown as the source of evidence. */
  label: z.string().trim().min(1).max(60),
  kind: z.enum(Object.keys(kinds) as [Kind, ...Kind[]]),
  url: address,
  /** 'own': run by the operator, believed alone. */
  trust: z.enum(['own', 'third-party']),
  headers: z.record(z.string().regex(/^[\w-]{1,80}$/), z.string().max(2_000)).optional(),
  user: z.string().max(200).optional(),
  password: z.string().max(500).optional(),
  /** Where a TRON node answers /walletsolidity, when not at `url`. */
  solidityUrl: address.optional(),
});
export type Endpoint = z.infer<typeof endpoint>;

/** Which nodes may be asked, by chain: nothing else ever is. */
export const chainEndpoints = z.record(z.string(), z.array(endpoint).min(1).max(12)).superRefine((chains, context) => {
  for (const [id, endpoints] of Object.entries(chains)) {
    if (!isChainId(id)) {
      context.addIssue({ code: 'custom', path: [id], message: 'is no chain that is known' });
      continue;
    }
    const { family } = chainOf(id);
    const labels = new Set<string>();
    for (const [at, { kind, label }] of endpoints.entries()) {
      const fault = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [id, at, field], message });
      if (kinds[kind] !== family) fault('kind', `${kind} is not spoken there`);
      if (labels.has(label)) fault('label', 'is there twice');
      labels.add(label);
    }
  }
});
export type ChainEndpoints = z.infer<typeof chainEndpoints>;

/** In the order in which they are believed; else as the operator listed them. */
export function ownFirst<Node extends Pick<Endpoint, 'trust'>>(nodes: readonly Node[]): Node[] {
  return [...nodes.filter(({ trust }) => trust === 'own'), ...nodes.filter(({ trust }) => trust !== 'own')];
}
