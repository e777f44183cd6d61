import type { StatusNoticeView } from '@gatehouse/contract/help';
import type { Language } from '@gatehouse/contract/languages';
import type { ComponentChildren } from 'preact';
import type { Reader } from '../routes/route.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { TroubleBanner } from './trouble-banner.tsx';

export interface DocumentProps {
  reader: Reader;
  title: string;
  url: URL;
  languages: readonly Language[];
  /** Whether search engines may list the page. */
  listed: boolean;
  stylePath: string;
  scriptPath: string | null;
  /** Style sheet of the operator's accent: made by `accentCss`, which lets nothing but colours through. */
  accent: string;
  nonce: string;
  description: string;
  structured: Readonly<Record<string, unknown>> | null;
  feed: string | null;
  trouble: readonly StatusNoticeView[];
  children: ComponentChildren;
}

/** The whole HTML document around a page. */
export function Document(props: DocumentProps) {
  const { reader, url, languages, nonce } = props;
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {props.listed ? (
          <>
            <meta name="description" content={props.description} />
            {languages.map((language) => (
              <link
                key={language}
                rel="alternate"
                hreflang={language}
                href={`${url.origin}${url.pathname}?lang=${language}`}
              />
            ))}
            <link rel="alternate" hreflang="x-default" href={`${url.origin}${url.pathname}`} />
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <link rel="stylesheet" href={props.stylePath} />
        {/* A style element takes raw text, and accentCss throws on anything but a colour. */}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: props.accent }} />
        {props.feed && <link rel="alternate" type="application/atom+xml" href={props.feed} />}
        {props.structured && (
          // Data, not code; no character of it can end the element.
          <script
            type="application/ld+json"
            nonce={nonce}
            dangerouslySetInnerHTML={{ __html: JSON.stringify(props.structured).replaceAll('<', '\\u003c') }}
          />
        )}
        {props.scriptPath && <script type="module" src={props.scriptPath} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {reader.texts.site.skip}
        </a>
        <SiteHeader reader={reader} path={url.pathname} languages={languages} />
        <TroubleBanner reader={reader} trouble={props.trouble} />
        <main class="column" id="main" tabIndex={-1}>
          {props.children}
        </main>
        <SiteFooter reader={reader} />
      </body>
    </html>
  );
}
