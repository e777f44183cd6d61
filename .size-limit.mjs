import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The scripts and styles that a built page asks for before it can show anything. */
function firstLoad(folder, base) {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return [page];
  const asked = readFileSync(page, 'utf8').matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+[.](?:js|css))"/g);
  return [...asked].map(([, address]) => join(folder, address.startsWith(base) ? address.slice(base.length) : address));
}

export default [
  { name: 'widget, all of it', path: ['dist/widget/**/*.js'], limit: '20 kB', gzip: true },
  { name: 'desk, first load', path: firstLoad('dist/desk', '/desk/'), limit: '280 kB', gzip: true },
];
