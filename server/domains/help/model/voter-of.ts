import { createHash } from 'node:crypto';
import type { ReaderId } from '@gatehouse/contract/help';

/**
 * What stands for a reader in the votes of one article. The id is random and of 122 bits, so that nobody finds it from the
 * hash, and the article is part of it, so that votes of one reader on two articles have nothing in common.
 */
export function voterOf(reader: ReaderId, slug: string): Buffer {
  return createHash('sha256').update(`${reader.toLowerCase()} ${slug}`).digest();
}
