import type { MailTrust, MailVerdict } from '@gatehouse/contract/desk';

/**
 * What the checks prove about the address under which a mail is filed. Two readers of one hostile From can see two addresses: what
 * was proved about the one says nothing about the other.
 *
 * @param sender lower case
 */
export function verdictFor(sender: string, trust: Pick<MailTrust, 'verdict' | 'author'>): MailVerdict {
  return trust.verdict === 'proven' && trust.author !== sender ? 'unproven' : trust.verdict;
}
