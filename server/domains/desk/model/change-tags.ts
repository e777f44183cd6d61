export interface TagChange {
  /** All tags afterwards, each once, in the order of the alphabet. */
  tags: string[];
  /** What was not there before, and what is no longer there. */
  added: string[];
  removed: string[];
}

/**
 * What becomes of tags; a tag that is both added and removed is removed.
 *
 * @example changeTags(['refund'], { add: ['vip'], remove: [] }) // { tags: ['refund', 'vip'], added: ['vip'], removed: [] }
 */
export function changeTags(
  before: readonly string[],
  change: { add: readonly string[]; remove: readonly string[] },
): TagChange {
  const removed = new Set(change.remove);
  const tags = [...new Set([...before, ...change.add])].filter((tag) => !removed.has(tag)).sort();
  return {
    tags,
    added: tags.filter((tag) => !before.includes(tag)),
    removed: before.filter((tag) => removed.has(tag)),
  };
}
