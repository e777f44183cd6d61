import type { StatusNoticeView } from '@gatehouse/contract/help';
import type { Language } from '@gatehouse/contract/languages';
import { renderToString } from 'preact-render-to-string';
import { type AssetManifest, assetPath } from './assets.ts';
import { Document } from './parts/document.tsx';
import type { Reader, RouteResult } from './routes/route.ts';

export interface Frame {
  brand: { name: string; languages: readonly Language[] };
  assets: AssetManifest;
  accent: string;
  nonce: string;
  reader: Reader;
  url: URL;
  /** What is out of order right now. */
  trouble: readonly StatusNoticeView[];
}

/** Makes the HTTP response of what a route found; a form that was sent well is answered by 303 (RFC 9110 § 15.4.4). */
export function renderPage(result: RouteResult, frame: Frame, languageCookie: string | null): Response {
  if (result.kind === 'file') {
    const headers = {
      'content-type': result.contentType,
      'cache-control': `public, max-age=${result.keepSeconds ?? 3600}`,
    };
    return new Response(result.text, { headers });
  }
  const headers = new Headers({ 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language' });
  for (const [name, value] of result.headers ?? []) headers.append(name, value);
  if (languageCookie) headers.append('set-cookie', languageCookie);
  if (result.kind === 'redirect') {
    headers.set('location', result.to);
    return new Response(null, { status: 303, headers });
  }
  const { brand, assets, reader, url, accent, nonce } = frame;
  const { site } = reader.texts;
  const title = site.title(result.faulty ? site.faultTitle(result.title) : result.title, brand.name);
  const html = renderToString(
    <Document
      reader={reader}
      title={title}
      url={url}
      languages={brand.languages}
      listed={result.public === true && result.status === undefined}
      stylePath={assetPath(assets, 'styles/site.css')}
      scriptPath={result.script ? assetPath(assets, result.script) : null}
      accent={accent}
      nonce={nonce}
      description={result.description ?? site.description(brand.name)}
      structured={result.structured ?? null}
      feed={result.feed ?? null}
      trouble={result.withoutBanner ? [] : frame.trouble}
    >
      {result.body}
    </Document>,
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-language', reader.language);
  return new Response(`<!doctype html>${html}`, { status: result.status ?? 200, headers });
}
