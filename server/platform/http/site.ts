import type { FastifyInstance } from 'fastify';
import { newNonce, pagePolicy } from './pages.ts';

/** A site that answers web-standard requests; null where it has no such page. */
export interface WebSite {
  handle(request: Request, client: { ip: string; nonce: string }): Promise<Response | null>;
}

const formBytes = 64 * 1024;

/** Mounts a server-rendered site on everything that nothing else answers. */
export async function serveSite(app: FastifyInstance, site: WebSite, baseUrl: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'buffer', bodyLimit: formBytes },
      (_request, body, done) => done(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/*',
      async handler(request, reply) {
        const headers = new Headers();
        for (const [name, value] of Object.entries(request.headers)) {
          if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
        }
        const nonce = newNonce();
        const body = request.method === 'POST' && Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null;
        const response = await site.handle(
          new Request(new URL(request.url, baseUrl), { method: request.method, headers, body }),
          { ip: request.ip, nonce },
        );
        if (!response) return reply.callNotFound();
        reply.code(response.status);
        response.headers.forEach((value, name) => {
          if (name !== 'set-cookie') reply.header(name, value);
        });
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
        return reply
          .header('content-security-policy', pagePolicy(nonce))
          .send(Buffer.from(await response.arrayBuffer()));
      },
    });
  });
}
