import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

export function newNonce(): string {
  return randomBytes(18).toString('base64url');
}

/** What a page of ours may load: its own files, and style elements that carry the nonce of this answer. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function sendPage(reply: FastifyReply, html: string, nonce: string): FastifyReply {
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}

/** Files of a build: names with a hash in them never change, others are asked for again each time. */
export async function serveFiles(
  app: FastifyInstance,
  options: { root: string; prefix: string; anyOrigin?: boolean },
): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: options.root,
      prefix: options.prefix,
      index: false,
      decorateReply: false,
      // Set below, by whether the name has a hash.
      cacheControl: false,
      setHeaders(response, path) {
        const hashed = /-[\w-]{8,}\.\w+$/.test(path);
        response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        if (options.anyOrigin) {
          response.header('access-control-allow-origin', '*');
          response.header('cross-origin-resource-policy', 'cross-origin');
        }
      },
    });
  });
}

/** A single-page application: one document for all its addresses, with a nonce for the styles that it makes. */
export async function serveApplication(app: FastifyInstance, options: { root: string; prefix: string }): Promise<void> {
  const html = await readFile(join(options.root, 'index.html'), 'utf8');
  const send = (reply: FastifyReply) => {
    const nonce = newNonce();
    return sendPage(reply, html.replaceAll('__CSP_NONCE__', nonce), nonce);
  };
  app.get(options.prefix, (_request, reply) => send(reply));
  app.get(`${options.prefix}/*`, (_request, reply) => send(reply));
  await serveFiles(app, { root: join(options.root, 'assets'), prefix: `${options.prefix}/assets/` });
}
