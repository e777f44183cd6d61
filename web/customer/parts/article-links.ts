/** Pages that articles may name, and where they are. */
const pages = new Map([
  ['/contact', '/'],
  ['/cases', '/cases'],
  ['/verify', '/verify'],
  ['/doctor', '/doctor'],
  ['/status', '/status'],
]);

/** Where a link of an article leads; null where this site has no such page. */
export function articleLink(link: string): string | null {
  if (/^\/help\/[a-z0-9-]+$/.test(link)) return link;
  return pages.get(link) ?? null;
}
