/** The word lists that a phrase can be made of: BIP-39 in its ten languages, and SLIP-39. */
export const listNames = [
  'english',
  'chinese-simplified',
  'chinese-traditional',
  'japanese',
  'korean',
  'spanish',
  'french',
  'italian',
  'portuguese',
  'czech',
  'slip39',
] as const;

export type ListName = (typeof listNames)[number];
