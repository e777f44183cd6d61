import { type CheckResult, type MailTrust, mailTrust } from '@gatehouse/contract/desk';
import type { AuthenticateResult } from 'mailauth';
import type { MailEnvelope } from '../../../store/tables.ts';
import type { Resolver } from './check-spf.ts';
import { judgeTrust, type TrustFindings } from './judge-trust.ts';

/** Header sections longer than this are not looked at: no mail of a person has one. */
const longestHeader = 256 * 1024;
/** Each signature costs a look-up and a verification: more than this is an attack. */
const mostSignatures = 12;
const mostMs = 8_000;

const results: readonly string[] = ['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror'];
const resultOf = (result: string | undefined): CheckResult =>
  results.includes(result ?? '') ? (result as CheckResult) : 'neutral';

const nothing: MailTrust = { verdict: 'unknown', author: null, spf: null, dkim: [], dmarc: null, arc: null };

/** Whether the header section is of a size and a number of signatures that a real mail has. */
function isReasonable(raw: Buffer): boolean {
  const start = raw.toString('latin1', 0, Math.min(raw.length, longestHeader));
  const end = /\r?\n\r?\n/.exec(start)?.index ?? (raw.length > longestHeader ? -1 : start.length);
  if (end < 0) return false;
  const signatures = start.slice(0, end).match(/^(dkim-signature|arc-(seal|message-signature)):/gim) ?? [];
  return signatures.length <= mostSignatures;
}

export interface TrustOptions {
  resolver: Resolver;
  /** The name of the server that checks, for the records of those who ask. */
  mta: string;
  /** Domains of forwarders (mailing lists, universities) whose word about what they forward is believed. */
  trustedSealers?: readonly string[];
}

/**
 * Checks who vouches for a mail: SPF (RFC 7208), DKIM (RFC 6376, 8463), DMARC (RFC 9989) and ARC (RFC 8617). It never believes what
 * the mail says about itself. It throws nothing, whatever the mail: what cannot be found out in 8 s is `unknown`.
 *
 * @param envelope without `clientAddress` SPF speaks only where a server of our own has noted the sender's address (`isRelayed`)
 */
export async function authenticateMail(
  raw: Buffer,
  envelope: MailEnvelope & { readonly isRelayed: boolean },
  options: TrustOptions,
): Promise<MailTrust> {
  if (!isReasonable(raw)) return nothing;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), mostMs);
  });
  try {
    const { authenticate } = await import('mailauth');
    const checked = authenticate(raw, {
      ...(envelope.clientAddress === null ? {} : { ip: envelope.clientAddress }),
      ...(envelope.helo === null ? {} : { helo: envelope.helo }),
      sender: envelope.mailFrom,
      trustReceived: envelope.clientAddress === null && envelope.isRelayed,
      mta: options.mta,
      resolver: options.resolver as never,
      minBitLength: 1024,
      rejectRsaSha1: true,
      disableBimi: true,
    });
    checked.catch(() => undefined);
    const result = await Promise.race([checked, late]);
    return result === null ? nothing : trustOf(result, options.trustedSealers ?? []);
  } catch {
    return nothing;
  } finally {
    clearTimeout(timer);
  }
}

function trustOf({ spf, dkim, dmarc, arc }: AuthenticateResult, trustedSealers: readonly string[]): MailTrust {
  const hasClient = spf !== false && Boolean(spf['client-ip']);
  const isSpfPass = hasClient && spf.status.result === 'pass';
  const signatures = dkim.results.filter(({ signingDomain }) => signingDomain);
  const whole = signatures.filter(({ status }) => status.result === 'pass' && !status.underSized);
  const [author] = dkim.headerFrom;
  const sealer =
    arc !== false && arc.status.result === 'pass' && arc.signature ? arc.signature.signingDomain : undefined;
  const arcDmarc = arc === false ? null : arc.authenticationResults?.dmarc?.result;
  const findings: TrustFindings = {
    author: author !== undefined && dkim.headerFrom.length === 1 && dkim.fromFields === 1 ? author.toLowerCase() : null,
    spf: hasClient ? { result: resultOf(spf.status.result), domain: spf.domain } : null,
    dkim: signatures.map(({ status, signingDomain = '' }) => ({
      result: resultOf(status.result),
      domain: signingDomain,
    })),
    dmarc:
      dmarc === false || dmarc.status.result === 'none'
        ? null
        : { result: resultOf(dmarc.status.result), policy: dmarc.policy },
    arc: arc === false ? null : resultOf(arc.status.result),
    vouching: [
      ...whole.map(({ signingDomain = '' }) => signingDomain.toLowerCase()),
      ...(isSpfPass ? [spf.domain.toLowerCase()] : []),
    ],
    isUndecided:
      (dmarc !== false && dmarc.status.result === 'temperror') ||
      signatures.some(({ status }) => status.result === 'temperror') ||
      (hasClient && spf.status.result === 'temperror'),
    isForwardedInTrust: sealer !== undefined && arcDmarc === 'pass' && trustedSealers.includes(sealer.toLowerCase()),
  };
  return mailTrust.parse({ verdict: judgeTrust(findings), ...findings });
}
