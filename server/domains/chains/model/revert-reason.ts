import { boundedText } from './bounded-text.ts';

const reasonLength = 200;
const word = 64;

/** The first string of ABI-encoded data without 0x (Solidity ABI: offset, length, bytes); null when it is none. */
export function decodeString(data: string): string | null {
  const offset = Number.parseInt(data.slice(0, word), 16) * 2;
  const size = Number.parseInt(data.slice(offset, offset + word), 16) * 2;
  const start = offset + word;
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(size) || start + size > data.length) return null;
  return Buffer.from(data.slice(start, start + size), 'hex').toString('utf8');
}

/** Codes of Panic(uint256), from the Solidity documentation. */
const panics: Readonly<Record<string, string>> = {
  '1': 'assertion failed',
  '11': 'arithmetic overflow',
  '12': 'division by zero',
  '21': 'invalid enum value',
  '22': 'invalid storage',
  '31': 'pop of an empty array',
  '32': 'index out of bounds',
  '41': 'out of memory',
  '51': 'call of an unset function',
};

/**
 * Why a contract reverted, from the data that it returned: `Error(string)`, `Panic(uint256)`, or the selector of an error of its own.
 *
 * @returns null when it gave no reason
 * @example revertReason('0x08c379a0…') // 'ERC20: transfer amount exceeds balance'
 */
export function revertReason(data: string): string | null {
  const [selector, rest] = [data.slice(2, 10).toLowerCase(), data.slice(10)];
  if (selector.length < 8) return null;
  if (selector === '08c379a0') {
    const text = decodeString(rest);
    return text === null ? null : boundedText(text, reasonLength);
  }
  if (selector === '4e487b71') {
    const code = rest.replace(/^0+/, '').toLowerCase();
    return `Panic(0x${code}): ${panics[code] ?? 'unknown'}`;
  }
  return `0x${selector}`;
}
