import { packedSuffixes } from '../data/generated/public-suffixes.ts';

const pairs = new Map(
  packedSuffixes.split(' ').map((row) => {
    const [top = '', under = ''] = row.split(':');
    return [top, new Set(under.split(','))] as const;
  }),
);

/**
 * How many labels at the end of a host name belong to the registry: 2 for `example.co.uk`, else 1.
 * Source: Public Suffix List, ICANN section, without its towns.
 */
export function suffixLength(labels: readonly string[]): 1 | 2 {
  const under = pairs.get(labels.at(-1) ?? '');
  const second = labels.at(-2);
  if (under === undefined || second === undefined || labels.length < 3) return 1;
  return under.has(second) || under.has('*') ? 2 : 1;
}
