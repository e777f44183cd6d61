import type { SavedReplyView } from '@gatehouse/contract/desk';
import type { Language } from '@gatehouse/contract/languages';

/**
 * Saved replies that have every word of what was typed, in title or text; the language of the conversation first, and within
 * it those that have the words in their title.
 */
export function findReplies(
  replies: readonly SavedReplyView[],
  typed: string,
  language: Language,
  limit: number,
): SavedReplyView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const rank = (reply: SavedReplyView) => (reply.language === language ? 0 : 2) + (has(reply.title) ? 0 : 1);
  return replies
    .filter((reply) => has(`${reply.title}\n${reply.text}`))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit);
}
