import type { FileContent } from './files.ts';

/**
 * The same bytes in pieces of exactly `size`, only the last one shorter; none for no bytes.
 *
 * @example // 10 bytes in slices of 4 → 4, 4, 2
 */
export async function* inSlices(content: FileContent, size: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + size - length);
      waiting.push(piece);
      length += piece.length;
      at += piece.length;
      if (length === size) {
        yield Buffer.concat(waiting);
        waiting = [];
        length = 0;
      }
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}
