import { domainToASCII } from 'node:url';
import { arc } from 'mailauth/lib/arc/index.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

/** What the domain name system says under a name: records, or the code of the failure. */
export type KeyAnswer = { readonly records: readonly (readonly string[])[] } | { readonly code: string };

export interface SignatureTask {
  readonly raw: Uint8Array;
  /** By name, lower case: the process that checks signatures asks nobody. */
  readonly keys: ReadonlyMap<string, KeyAnswer>;
  readonly now: Date;
}

export interface Signature {
  readonly domain: string;
  readonly result: string;
  /** False where a part of the body is not signed (`l=`, RFC 6376 § 8.2): anybody could have written that part. */
  readonly isWhole: boolean;
}

/** A chain of seals (RFC 8617). */
export interface SealChain {
  readonly result: string;
  /** Who sealed it last; null where the chain does not hold. */
  readonly sealer: string | null;
  /** Of which author's domain the last sealer says that DMARC passed; null where it does not say so. */
  readonly provedDomain: string | null;
}

export interface Signatures {
  readonly dkim: readonly Signature[];
  readonly arc: SealChain | null;
}

/** The verifier takes the lines of a mail one by one where they end in LF alone: a thousand times slower. */
function withReturns(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const text = bytes.toString('latin1');
  return /(?<!\r)\n/.test(text) ? Buffer.from(text.replaceAll(/(?<!\r)\n/g, '\r\n'), 'latin1') : bytes;
}

/** As the domain name system writes it (RFC 8616 § 5). */
const nameOf = (domain: string) => domainToASCII(domain) || domain.toLowerCase();

/** Checks signatures and seals: DKIM (RFC 6376, 8301, 8463) and ARC (RFC 8617), both to the letter. */
export async function checkSignatures({ raw, keys, now }: SignatureTask): Promise<Signatures> {
  const resolver = async (name: string): Promise<string[][]> => {
    const answer = keys.get(name.toLowerCase());
    if (answer && 'records' in answer) return answer.records.map((record) => [...record]);
    throw Object.assign(new Error('no key'), { code: answer?.code ?? 'ETIMEOUT' });
  };
  const options = { resolver, minBitLength: 1024, strict: true };
  const verified = await dkimVerify(withReturns(raw), { ...options, curTime: now });
  const dkim = verified.results.flatMap(({ signingDomain, status }) =>
    signingDomain ? [{ domain: nameOf(signingDomain), result: status.result, isWhole: !status.underSized }] : [],
  );
  if (!verified.arc) return { dkim, arc: null };
  const chain = await arc(verified.arc as Parameters<typeof arc>[0], options);
  const { result } = chain.status;
  if (result === 'none') return { dkim, arc: null };
  const { dmarc } = chain.authenticationResults ?? {};
  return {
    dkim,
    arc: {
      result,
      sealer: (result === 'pass' && chain.signature && chain.signature.signingDomain?.toLowerCase()) || null,
      provedDomain: dmarc?.result === 'pass' ? (dmarc.header?.from?.toLowerCase() ?? null) : null,
    },
  };
}
