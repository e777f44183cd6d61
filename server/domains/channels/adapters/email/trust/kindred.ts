import { getDomain } from 'tldts';

/** The part of a name that somebody registered: `bank.co.uk` of `mail.bank.co.uk`; names below `github.io` are strangers to each other. */
const registered = (name: string) => getDomain(name, { allowPrivateDomains: true, validateHostname: false });

/**
 * Whether two names belong to one owner as far as the list of public suffixes knows. RFC 9989 asks the domain name system only, and would let
 * the users of a shared domain without a mark of its own speak for one another.
 */
export function areKindred(one: string, other: string): boolean {
  const domain = registered(one);
  return one === other || (domain !== null && domain === registered(other));
}
