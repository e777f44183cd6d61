import type { CheckResult, MailTrust, MailVerdict } from '@gatehouse/contract/desk';

/** What was found out about a mail, before it is judged. */
export interface TrustFindings extends Omit<MailTrust, 'verdict' | 'dmarc'> {
  readonly dmarc: { readonly result: CheckResult; readonly policy: string } | null;
  /** Domains that vouch for the whole mail: of signatures that fit and leave no part of the body out, and of the server that sent it. */
  readonly vouching: readonly string[];
  /** Whether the domain's owner was asked and an answer may still come (RFC 9989 § 5.4: a temporary failure decides nothing). */
  readonly isUndecided: boolean;
  /** Whether the last sealer of a valid chain is one that the operator trusts, and says that the mail was proved when it came to it. */
  readonly isForwardedInTrust: boolean;
}

/**
 * What the findings amount to. Only the domain in From, of exactly one author, can be proved; a mail is called forged only where
 * its domain says so and every check that could have spoken for it was made.
 */
export function judgeTrust(findings: TrustFindings): MailVerdict {
  const { author, dmarc, spf, vouching } = findings;
  if (author === null) return 'unproven';
  if (vouching.length > 0) {
    if (dmarc?.result === 'pass') return 'proven';
    // Without a policy there is no rule for kindred domains: it must be the very same one.
    if (dmarc === null && vouching.includes(author.slice(author.lastIndexOf('@') + 1))) return 'proven';
  }
  if (findings.isUndecided) return 'unknown';
  const isRefused = dmarc?.result === 'fail' && (dmarc.policy === 'reject' || dmarc.policy === 'quarantine');
  if (!isRefused || findings.isForwardedInTrust) return 'unproven';
  return spf === null ? 'unproven' : 'forged';
}
