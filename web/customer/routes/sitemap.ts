import type { Route } from './route.ts';

/** Pages that anybody may find, besides the articles. */
const publicPages = ['/', '/help', '/doctor', '/network', '/status', '/verify', '/privacy'];

/** One address per page, and the same page in each language (sitemaps.org 0.9, with `xhtml:link` as search engines read it). */
export const sitemapRoute: Route = {
  pattern: new URLPattern({ pathname: '/sitemap.xml' }),
  async load({ help, reader, languages, url }) {
    const { groups } = await help.listArticles({ language: reader.language });
    // Slugs are letters, digits and hyphens: nothing here needs escaping.
    const articles = groups.flatMap((group) => group.articles.map(({ slug }) => `/help/${slug}`));
    const entries = [...publicPages, ...articles].map((path) => {
      const address = `${url.origin}${path}`;
      const others = languages.map(
        (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}?lang=${language}"/>`,
      );
      return `<url><loc>${address}</loc>${others.join('')}</url>`;
    });
    return {
      kind: 'file',
      contentType: 'application/xml; charset=utf-8',
      text: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`,
    };
  },
};

/** What is nobody's business is behind a token anyway; this keeps it out of search engines' lists too (RFC 9309). */
export const robotsRoute: Route = {
  pattern: new URLPattern({ pathname: '/robots.txt' }),
  load: async ({ url }) => ({
    kind: 'file',
    contentType: 'text/plain; charset=utf-8',
    text: `User-agent: *\nDisallow: /cases\nDisallow: /claim\nDisallow: /desk\nDisallow: /api\nDisallow: /doctor?\n\nSitemap: ${url.origin}/sitemap.xml\n`,
  }),
};
