import type { CheckResult, MailTrust, MailVerdict } from '@gatehouse/contract/desk';

/** What was found out about a mail, before it is judged. */
export interface TrustFindings extends Pick<MailTrust, 'author' | 'spf'> {
  readonly dmarc: { readonly result: CheckResult; readonly policy: string } | null;
  /** Whether the very domain in From vouches for the whole mail, by a signature or for the server that sent it. */
  readonly isVouchedFor: boolean;
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
  const { author, dmarc, spf } = findings;
  if (author === null) return 'unproven';
  // The very domain vouches: no policy asks for more. Kindred domains need the rule of a policy (RFC 9989 § 4.4).
  if (findings.isVouchedFor || dmarc?.result === 'pass') return 'proven';
  if (findings.isUndecided) return 'unknown';
  const isRefused = dmarc?.result === 'fail' && (dmarc.policy === 'reject' || dmarc.policy === 'quarantine');
  if (!isRefused || findings.isForwardedInTrust) return 'unproven';
  return spf === null ? 'unproven' : 'forged';
}
