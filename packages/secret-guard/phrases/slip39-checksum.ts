const GENERATOR = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120,
];

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 20;
    sum = ((sum & 0xfffff) << 10) ^ value;
    GENERATOR.forEach((term, bit) => {
      if ((top >> bit) & 1) sum ^= term;
    });
  }
  return sum;
}

const [PLAIN, EXTENDABLE] = ['shamir', 'shamir_extendable'].map((text) => [...text].map((c) => c.charCodeAt(0)));

/** The three words that end a share whose other words are given (SLIP-39, without the extendable flag). */
export function slip39Checksum(places: readonly number[]): [number, number, number] {
  const sum = polymod([...(PLAIN ?? []), ...places, 0, 0, 0]) ^ 1;
  return [sum >> 20, (sum >> 10) & 1023, sum & 1023];
}

/**
 * Whether a share ends in its RS1024 checksum (SLIP-39), which chance passes once in 2^30.
 *
 * @param places of the words in their list
 * @returns the number of checksum bits that hold: 30 or 0
 */
export function slip39ChecksumBits(places: readonly number[]): number {
  return [PLAIN, EXTENDABLE].some((customisation = []) => polymod([...customisation, ...places]) === 1) ? 30 : 0;
}
