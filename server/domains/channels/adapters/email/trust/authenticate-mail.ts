import { type CheckResult, type MailTrust, mailTrust } from '@gatehouse/contract/desk';
import { dmarc as checkDmarc } from 'mailauth/lib/dmarc/index.js';
import type { Clock } from '../../../../../platform/clock.ts';
import { createBoundedWorkers } from '../../../../../platform/process/bounded-workers.ts';
import type { MailEnvelope } from '../../../store/tables.ts';
import { createBoundedDns } from './bounded-dns.ts';
import type { KeyAnswer, Signatures, SignatureTask } from './check-signatures.ts';
import { checkSpf, type Resolver, type SpfAsker } from './check-spf.ts';
import { type HeaderField, readHeaderSection } from './header-section.ts';
import { isOpenToAnyone } from './is-open-to-anyone.ts';
import { judgeTrust } from './judge-trust.ts';
import { keyNames } from './key-names.ts';
import { areKindred } from './kindred.ts';
import { type Author, readAuthor } from './read-author.ts';
import { relayClient } from './relay-client.ts';
import { readTrustedResults, type TrustedResults } from './trusted-results.ts';

export interface TrustOptions {
  resolver: Resolver;
  /** The name of the server that checks, for the records of those who ask. */
  mta: string;
  clock: Clock;
  /** Processes in which signatures are checked. */
  processes: number;
  /** Domains of forwarders (mailing lists, universities) whose word about what they forward is believed. */
  trustedSealers?: readonly string[];
  /** Servers of the operator whose Authentication-Results are believed, on mails that do not come to us from their sender. */
  trustedServers?: readonly string[];
  /** All look-ups of one mail together; the first half is for the keys and SPF, which are asked for at once. */
  lookUpMs?: number;
}

/** A mail's envelope, and whether a server of our own has passed it on, which has noted who sent it. */
export type CheckedEnvelope = Pick<MailEnvelope, 'mailFrom' | 'helo' | 'clientAddress'> & {
  readonly isRelayed: boolean;
};

export interface Authenticator {
  /**
   * Checks who vouches for a mail: SPF (RFC 7208), DKIM (RFC 6376, 8463), DMARC (RFC 9989) and ARC (RFC 8617). It never believes what the
   * mail says about itself. It throws nothing, whatever the mail: what cannot be found out within bounds is `unknown`.
   */
  authenticate(raw: Buffer, envelope: CheckedEnvelope): Promise<MailTrust>;
  stop(): void;
}

const most = { cpuMs: 4_900, residentBytes: 384 * 1024 * 1024 };

const nothing: MailTrust = { verdict: 'unknown', author: null, spf: null, dkim: [], dmarc: null, arc: null };

const results: readonly string[] = ['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror'];
const resultOf = (result: string): CheckResult => (results.includes(result) ? (result as CheckResult) : 'neutral');

interface Spf {
  readonly result: CheckResult;
  readonly domain: string;
}

async function fetchKeys(names: readonly string[], resolver: Resolver): Promise<Map<string, KeyAnswer>> {
  const answers = await Promise.all(
    names.map(async (name): Promise<[string, KeyAnswer]> => {
      try {
        const records = (await resolver(name, 'TXT')) as string[][];
        return [name, { records }];
      } catch (error) {
        return [name, { code: String((error as { code?: unknown }).code ?? 'ESERVFAIL') }];
      }
    }),
  );
  return new Map(answers);
}

/** Of whom SPF speaks, as far as the route tells; null where nobody knows which server sent the mail. */
async function spfOf(
  fields: readonly HeaderField[],
  envelope: CheckedEnvelope,
  trusted: TrustedResults | null,
  asker: SpfAsker,
): Promise<Spf | null> {
  const { mailFrom, isRelayed } = envelope;
  const direct = envelope.clientAddress && { clientAddress: envelope.clientAddress, helo: envelope.helo ?? '' };
  const client = direct || (isRelayed ? relayClient(fields) : null);
  if (!client) return trusted?.spf ? { ...trusted.spf, result: resultOf(trusted.spf.result) } : null;
  const { result, domain } = await checkSpf({ mailFrom, ...client }, asker);
  const isEmpty = result === 'pass' && (await isOpenToAnyone({ mailFrom, ...client }, asker));
  return { result: isEmpty ? 'neutral' : resultOf(result), domain: domain.toLowerCase() };
}

async function dmarcOf(author: Author, spfDomains: readonly string[], signers: readonly string[], resolver: Resolver) {
  const found = await checkDmarc({
    headerFrom: [`author@${author.domain}`],
    fromFields: 1,
    spfDomains: [...spfDomains],
    dkimDomains: signers.map((domain) => ({ domain })),
    resolver: resolver as never,
  });
  if (found === false || found.status.result === 'none') return null;
  return { result: resultOf(found.status.result), policy: found.policy ?? '' };
}

/**
 * @example
 * const { authenticate } = createAuthenticator({ resolver: createDnsResolver([]), mta: 'mx.harbor.example', clock, processes: 1 });
 * (await authenticate(raw, envelope)).verdict === 'proven'
 */
export function createAuthenticator(options: TrustOptions): Authenticator {
  const { mta, clock, trustedSealers = [], trustedServers = [], lookUpMs = 8_000 } = options;
  const workers = createBoundedWorkers<SignatureTask, Signatures | null>({
    program: new URL('signature-process.ts', import.meta.url),
    processes: options.processes,
    ...most,
  });

  async function signaturesOf(raw: Buffer, fields: readonly HeaderField[], resolver: Resolver) {
    const known = keyNames(fields);
    if (known === null) return null;
    if (!known.hasSignatures) return { dkim: [], arc: null };
    const keys = await fetchKeys(known.names, resolver);
    const outcome = await workers.run({ raw, keys, now: clock.now() });
    return 'fault' in outcome ? null : outcome.result;
  }

  async function check(raw: Buffer, envelope: CheckedEnvelope): Promise<MailTrust> {
    const fields = readHeaderSection(raw);
    if (!fields) return nothing;
    const author = readAuthor(fields);
    // Half of the time for the keys and SPF: a stranger's slow server does not hide what the author's says.
    const dns = createBoundedDns(options.resolver, lookUpMs / 2);
    const trusted = envelope.clientAddress === null ? readTrustedResults(fields, trustedServers) : null;
    const [signatures, spf] = await Promise.all([
      signaturesOf(raw, fields, dns),
      spfOf(fields, envelope, trusted, { resolver: dns, mta }),
    ]);
    if (!signatures) return { ...nothing, author: author?.address ?? null, spf };
    const { dkim, arc } = signatures;
    const speaksForAuthor = (domain: string) => author !== null && areKindred(domain, author.domain);
    const signers = [
      ...dkim.flatMap(({ result, isWhole, domain }) => (result === 'pass' && isWhole ? [domain] : [])),
      ...(trusted?.signedBy ?? []),
    ].filter(speaksForAuthor);
    const senders = spf?.result === 'pass' ? [spf.domain].filter(speaksForAuthor) : [];
    const dmarc = author && (await dmarcOf(author, senders, signers, createBoundedDns(options.resolver, lookUpMs / 2)));
    const isAsking = (result: string, domain: string) => result === 'temperror' && speaksForAuthor(domain);
    return mailTrust.parse({
      author: author?.address ?? null,
      spf,
      dkim: dkim.map(({ result, domain }) => ({ result: resultOf(result), domain })),
      dmarc,
      arc: arc === null ? null : resultOf(arc.result),
      verdict: judgeTrust({
        author: author?.address ?? null,
        spf,
        dmarc,
        isVouchedFor: author !== null && [...signers, ...senders].includes(author.domain),
        isUndecided:
          dmarc?.result === 'temperror' ||
          dkim.some(({ result, domain }) => isAsking(result, domain)) ||
          (spf !== null && isAsking(spf.result, spf.domain)),
        isForwardedInTrust:
          arc?.sealer != null && arc.provedDomain === author?.domain && trustedSealers.includes(arc.sealer),
      }),
    });
  }

  return {
    // The checks are of hostile input: whatever they throw says no more than that nothing was found out.
    authenticate: (raw, envelope) => check(raw, envelope).catch(() => nothing),
    stop: workers.stop,
  };
}
