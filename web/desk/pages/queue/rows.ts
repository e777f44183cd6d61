import type { ConversationView } from '@gatehouse/contract/desk';

interface Page {
  conversations: ConversationView[];
  next: string | null;
}

export interface Pages {
  pages: Page[];
  pageParams: unknown[];
}

/** All loaded rows in order; one that moved between two requests, and so came twice, stands once. */
export function flattenPages(pages: Page[]): ConversationView[] {
  const rows = new Map<string, ConversationView>();
  for (const page of pages) for (const row of page.conversations) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}

/** Shows a changed conversation in place until the server has answered where it belongs now. */
export function replaceRow<List extends Pages>(list: List, changed: ConversationView): List {
  const pages = list.pages.map((page) =>
    page.conversations.some(({ id }) => id === changed.id)
      ? { ...page, conversations: page.conversations.map((row) => (row.id === changed.id ? changed : row)) }
      : page,
  );
  return { ...list, pages };
}

/**
 * The row to go to with J (1) or K (-1): the neighbour of the current one, the first where there is none, and the
 * same at either end.
 */
export function neighbour(rows: readonly { id: string }[], current: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex(({ id }) => id === current);
  if (at === -1) return rows[0]?.id ?? null;
  return (rows[at + step] ?? rows[at])?.id ?? null;
}
