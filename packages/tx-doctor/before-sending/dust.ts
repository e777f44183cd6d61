type OutputType = 'p2pkh' | 'p2sh' | 'p2wpkh' | 'p2wsh' | 'p2tr';

/**
 * Smallest output that nodes pass on, in base units. Bitcoin Core: GetDustThreshold at 3,000 sat/kvB; Litecoin Core: the
 * same at 30,000; Dogecoin Core: 0.01 DOGE for every type.
 */
const LIMITS: Readonly<Record<string, Readonly<Record<OutputType, bigint>>>> = {
  bitcoin: { p2pkh: 546n, p2sh: 540n, p2wpkh: 294n, p2wsh: 330n, p2tr: 330n },
  litecoin: { p2pkh: 5460n, p2sh: 5400n, p2wpkh: 2940n, p2wsh: 3300n, p2tr: 3300n },
  dogecoin: { p2pkh: 1_000_000n, p2sh: 1_000_000n, p2wpkh: 1_000_000n, p2wsh: 1_000_000n, p2tr: 1_000_000n },
};

/** Null on chains that know no dust. */
export function dustLimit(chain: string, address: string): bigint | null {
  return LIMITS[chain]?.[outputType(address)] ?? null;
}

function outputType(address: string): OutputType {
  if (/^(bc|ltc)1p/i.test(address)) return 'p2tr';
  if (/^(bc|ltc)1q/i.test(address)) return address.length > 50 ? 'p2wsh' : 'p2wpkh';
  return /^[3M]/.test(address) ? 'p2sh' : 'p2pkh';
}
