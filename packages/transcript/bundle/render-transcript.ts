import type { EventContent } from '../event/event.ts';
import { attachmentPath } from './attachment-path.ts';
import { pageWords } from './page-words.ts';
import type { BundledEvent, Transcript } from './transcript.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? '');

/** Text of a stranger, kept from turning the line around it (UAX #9). */
const foreign = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`;

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #8886;padding:.75rem 0}
h1{font-size:1.4rem}p{margin:.25rem 0;overflow-wrap:anywhere}
.text{white-space:pre-wrap}.meta,footer{opacity:.8}.gone{font-style:italic}code{font-size:.85em}
`;

function renderContent(event: BundledEvent, content: EventContent, words: (typeof pageWords)['en']): string {
  const rows: string[] = [];
  if (content.text !== undefined) rows.push(`<p class="text" dir="auto">${escapeHtml(content.text)}</p>`);
  for (const [key, value] of Object.entries(content.details ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    rows.push(`<p>${escapeHtml(key)}: ${foreign(value)}</p>`);
  }
  if (content.erases) rows.push(`<p>${words.erases}: ${content.erases.join(', ')}</p>`);
  for (const [at, { name, bytes, sha256, sealed }] of (content.attachments ?? []).entries()) {
    const path = escapeHtml(encodeURI(attachmentPath(event.header.seq, at + 1, name)));
    const link = sealed ? `${foreign(name)} (${words.sealed})` : `<a href="${path}" download>${foreign(name)}</a>`;
    rows.push(`<p>${link}, ${bytes} B<br><code>SHA-256 ${sha256}</code></p>`);
  }
  return rows.join('\n');
}

function renderEvent(event: BundledEvent, words: (typeof pageWords)['en']): string {
  const { seq, at, kind, author, audience } = event.header;
  const name = event.content?.name;
  const who = name === undefined ? words.authors[author] : `${words.authors[author]} ${foreign(name)}`;
  const what = Object.hasOwn(words.kinds, kind) ? words.kinds[kind] : escapeHtml(kind);
  const gone = `<p class="gone">${audience === 'team' ? words.internal : words.erased}</p>`;
  const time = `<time datetime="${at}">${at.slice(0, 10)} ${at.slice(11, 19)}</time>`;
  return `<article id="e${seq}">
<p class="meta">${seq} · ${time} · ${who} · ${what}</p>
${event.content ? renderContent(event, event.content, words) : gone}
</article>`;
}

/**
 * The page of a bundle: readable without scripts and without network, everything in it escaped. It follows from the transcript
 * alone, byte for byte, so that a page which says something else is found.
 */
export function renderTranscript(transcript: Transcript): string {
  const words = pageWords[transcript.language];
  const [origin = '', size = ''] = transcript.checkpoint.split('\n');
  return `<!doctype html>
<html lang="${transcript.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · ${escapeHtml(origin)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${words.title} · ${escapeHtml(origin)}</h1>
<p>${words.howToCheck}</p>
<p class="meta">${words.conversation} <code>${escapeHtml(transcript.conversation)}</code> · ${words.log} <code>${escapeHtml(origin)}</code>, ${escapeHtml(size)} ${words.entries} · ${words.times}</p>
${transcript.events.map((event) => renderEvent(event, words)).join('\n')}
<footer><pre>${escapeHtml(transcript.checkpoint)}</pre></footer>
</body>
</html>
`;
}
