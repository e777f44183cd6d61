import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { type ErrorCode, errors } from '@gatehouse/contract/errors';
import { limits } from '@gatehouse/contract/limits';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import type { Log } from '../log.ts';
import { limitInMemory } from './limiter.ts';
import { changesSomething, type Origins } from './origins.ts';

export interface AppOptions {
  log: Log;
  trustedProxies: number;
  origins: Origins;
  /** Requests of one address in a minute. */
  requestsPerMinute: number;
}

/** Answers outside of the API's own operations, in the same form as theirs. */
export function sendError(reply: FastifyReply, code: ErrorCode, data?: unknown): FastifyReply {
  const { status, message } = errors[code];
  return reply.code(status).type('application/json').send({ defined: true, code, status, message, data });
}

function codeOf(error: unknown): ErrorCode {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === 413) return 'BODY_TOO_LARGE';
  if (statusCode === 415) return 'UNSUPPORTED_MEDIA_TYPE';
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'MALFORMED' : 'INTERNAL';
}

/**
 * The HTTP server: strict security headers on every answer (OWASP ASVS 5.0 V3.4), a limit by address, and no change by a
 * request that a page of another site has caused (V3.5).
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: limits.bodyBytes,
    trustProxy: (_address, hop) => hop < options.trustedProxies,
    genReqId: () => randomUUID(),
    // Slow senders hold a connection, not a handler.
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 1_500, ignoreTrailingSlash: true },
    forceCloseConnections: true,
  });
  const take = limitInMemory({ points: options.requestsPerMinute, seconds: 60 });

  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: options.origins.secure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (changesSomething(request.method) && request.headers.cookie && !options.origins.isOwn(request.headers)) {
      return sendError(reply, 'CROSS_SITE');
    }
    const waitMs = await take(request.ip);
    if (waitMs !== null) {
      const seconds = Math.ceil(waitMs / 1000);
      return sendError(reply.header('retry-after', seconds), 'RATE_LIMITED', { retryAfterSeconds: seconds });
    }
  });

  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    if (code === 'INTERNAL') options.log.error({ error, route: request.routeOptions.url }, 'request failed');
    return sendError(reply, code);
  });
  app.setNotFoundHandler((_request, reply) => sendError(reply, 'NOT_FOUND'));
  return app;
}
