/** Tools that articles name and this site does not have yet. */
export const absentPages = ['/status'] as const;
export type AbsentPage = (typeof absentPages)[number];

/** Pages that articles may name, and where they are. */
const pages = new Map([
  ['/contact', '/'],
  ['/cases', '/cases'],
  ['/verify', '/verify'],
  ['/doctor', '/doctor'],
]);

/** Where a link of an article leads; null where this site has no such page. */
export function articleLink(link: string): string | null {
  if (/^\/help\/[a-z0-9-]+$/.test(link)) return link;
  return pages.get(link) ?? null;
}

/** The tools that a text names though they are not there. */
export function absentIn(text: string): AbsentPage[] {
  return absentPages.filter((page) => text.includes(`](${page})`));
}
