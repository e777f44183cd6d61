/** 32 bytes in hexadecimal, or a signature of 64 bytes in Base58, standing by itself. */
const ID = /(?<![0-9A-Za-z])(?:(?:0x)?[0-9a-f]{64}|[1-9A-HJ-NP-Za-km-z]{86,88})(?![0-9A-Za-z])/gi;
const atMost = 5;

/**
 * What looks like transaction ids in a text, each once; the server judges whether it is one.
 *
 * @example findTransferIds('https://mempool.space/tx/4a5e…') // ['4a5e…']
 */
export function findTransferIds(text: string): string[] {
  return [...new Set(text.match(ID) ?? [])].slice(0, atMost);
}
