import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { language, preferredLanguage } from '@gatehouse/contract/languages';
import type { FastifyInstance } from 'fastify';
import { renderPage } from './openapi/render-page.ts';
import { writeDocument } from './openapi/write-document.ts';

const stylesheets = [
  new URL('../../../web/ui/tokens.css', import.meta.url),
  new URL('./openapi/page.css', import.meta.url),
];
/** The page runs nothing and loads one file. */
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const stylesheetPath = '/openapi/page.css';

/**
 * `/openapi.json`, what the server promises for programs, and `/openapi`, the same for people, in the language that their
 * browser asks for or `?lang=` says. Both are written when somebody first asks.
 */
export async function serveOpenApi(app: FastifyInstance): Promise<void> {
  const css = (await Promise.all(stylesheets.map((url) => readFile(fileURLToPath(url), 'utf8')))).join('\n');
  const version = createHash('sha256').update(css).digest('hex').slice(0, 12);
  const document = once(writeDocument);

  app.get('/openapi.json', async (_request, reply) =>
    reply
      .headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-cache',
      })
      .send(await document()),
  );

  app.get<{ Querystring: { lang?: unknown } }>('/openapi', async (request, reply) => {
    const wanted = language.safeParse(request.query.lang);
    const chosen = wanted.success ? wanted.data : preferredLanguage(request.headers['accept-language']);
    return reply
      .headers({
        'content-security-policy': policy,
        'cache-control': 'no-cache',
        'content-language': chosen,
        vary: 'accept-language',
      })
      .type('text/html; charset=utf-8')
      .send(renderPage(await document(), chosen, `${stylesheetPath}?v=${version}`));
  });

  app.get(stylesheetPath, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(css),
  );
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
