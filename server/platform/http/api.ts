import type { Contract } from '@gatehouse/contract';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { Router } from '@orpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from './app.ts';
import type { Cookies, RequestContext } from './gate.ts';

export interface ApiOptions<Viewer> {
  router: Router<Contract, RequestContext<Viewer>>;
  gate: (call: never) => Promise<unknown>;
  viewerOf(request: FastifyRequest): Promise<{ viewer: Viewer; key: string }>;
  secureCookies: boolean;
}

/** Cookies of one answer. `__Host-` binds them to this host and to TLS (RFC 6265bis § 4.1.3.2). */
function cookiesOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Cookies {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const named = (name: string) => (secure ? `__Host-${name}` : name);
  return {
    get: (name) => request.cookies[named(name)],
    set: (name, value, maxAgeSeconds) =>
      void reply.setCookie(named(name), value, { ...attributes, maxAge: maxAgeSeconds }),
    clear: (name) => void reply.clearCookie(named(name), attributes),
  };
}

/**
 * All operations of the contract under `/api`. Any site may call it with a token, none with cookies: without
 * `Access-Control-Allow-Credentials` a browser sends no cookies from another origin.
 */
export function serveApi<Viewer>(app: FastifyInstance, options: ApiOptions<Viewer>): void {
  const handler = new OpenAPIHandler<RequestContext<Viewer>>(options.router, {
    clientInterceptors: [options.gate as never],
  });

  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'no-store')
      .header('cross-origin-resource-policy', 'cross-origin');
  });
  app.options('/api/*', (_request, reply) =>
    reply
      .headers({
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '7200',
      })
      .code(204)
      .send(),
  );
  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: '/api/*',
    async handler(request, reply) {
      const { viewer, key } = await options.viewerOf(request);
      const context: RequestContext<Viewer> = {
        viewer,
        viewerKey: key,
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? '',
        cookies: cookiesOf(request, reply, options.secureCookies),
      };
      const { matched } = await handler.handle(request, reply, { prefix: '/api', context });
      if (!matched) return sendError(reply, 'NO_SUCH_OPERATION');
    },
  });
}
