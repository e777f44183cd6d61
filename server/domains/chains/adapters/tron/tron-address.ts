import { createHash } from 'node:crypto';
import { createBase58check } from '@scure/base';

const base58check = createBase58check((bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest());

/**
 * An address as people know it, of its 21 bytes in hexadecimal.
 *
 * @example tronAddress('41a614f803b6fd780986a42c78ec9c7f77e6ded13c') // 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'
 */
export function tronAddress(hex: string): string {
  return base58check.encode(Buffer.from(hex, 'hex'));
}
