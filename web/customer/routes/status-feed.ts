import type { StatusView } from '@gatehouse/contract/help';
import type { Reader } from './route.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Texts of the contract have no control characters, so that this is all that XML asks for. */
const xml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const entriesAtMost = 50;

/** Each update is an entry of its own, newest first (Atom, RFC 4287). */
export function statusFeed(
  { open, past, asOf }: StatusView,
  { texts, language, brand }: Reader,
  origin: string,
): string {
  const { status, site } = texts;
  const entries = [...open, ...past]
    .flatMap((notice) => notice.updates.map((update) => ({ notice, update })))
    .sort((a, b) => b.update.at.localeCompare(a.update.at))
    .slice(0, entriesAtMost);
  const page = `${origin}/status?lang=${language}`;
  const feed = `${origin}/status.atom?lang=${language}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${xml(feed)}</id>
<title>${xml(site.title(status.title, brand.name))}</title>
<updated>${entries[0]?.update.at ?? asOf}</updated>
<author><name>${xml(brand.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(feed)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
${entries
  .map(
    ({ notice, update }) => `<entry>
<id>urn:uuid:${notice.id}#${update.position}</id>
<title>${xml(`${notice.title[language]} · ${status.stages[update.stage]}`)}</title>
<updated>${update.at}</updated>
<link rel="alternate" type="text/html" href="${xml(`${page}#${notice.id}`)}"/>
<content type="text">${xml(update.text[language])}</content>
</entry>`,
  )
  .join('\n')}
</feed>
`;
}
