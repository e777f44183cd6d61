import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/database.ts';
import type { Files } from '../files/files.ts';
import type { Log } from '../log.ts';
import { sendError } from './app.ts';

export interface HealthOptions {
  database: Pick<Database, 'pool'>;
  bus: Pick<Bus, 'healthy'>;
  files: Pick<Files, 'healthy'>;
  metrics: Registry;
  /** Null: whoever reaches the port may read the metrics. */
  metricsToken: string | null;
  log: Log;
}

type Parts = Readonly<Record<'database' | 'bus' | 'files', boolean>>;

const patienceMs = 3_000;
const keptMs = 1_000;

/**
 * `/healthz`: this process lives. `/readyz`: it can serve, or 503 and which part it lacks. `/metrics`: Prometheus text.
 * A fault of a part makes the process unready, not unhealthy: to restart it would not help.
 */
export async function serveHealth(app: FastifyInstance, options: HealthOptions): Promise<void> {
  const look = keptFor(keptMs, () => lookAtParts(options));
  let ready = true;

  app.get('/healthz', (_request, reply) => uncached(reply).send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const parts = await look();
    const lacking = Object.entries(parts).flatMap(([part, healthy]) => (healthy ? [] : [part]));
    if (ready !== (lacking.length === 0)) {
      ready = !ready;
      if (ready) options.log.info('ready again');
      else options.log.warn({ lacking }, 'not ready');
    }
    return uncached(reply)
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not-ready', parts });
  });

  app.get('/metrics', async (request, reply) => {
    if (options.metricsToken && !isBearer(request.headers.authorization, options.metricsToken)) {
      return sendError(uncached(reply).header('www-authenticate', 'Bearer'), 'UNAUTHENTICATED');
    }
    return uncached(reply)
      .type(options.metrics.contentType)
      .send(await options.metrics.metrics());
  });
}

async function lookAtParts({ database, bus, files }: HealthOptions): Promise<Parts> {
  const [databaseAnswers, filesHealthy] = await Promise.all([
    inTime(database.pool.query('select 1').then(() => true)),
    inTime(files.healthy()),
  ]);
  return { database: databaseAnswers, bus: bus.healthy(), files: filesHealthy };
}

/** Whether something says yes before patience ends; an error is a no. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  const ended = new AbortController();
  const impatience = sleep(patienceMs, false, { signal: ended.signal, ref: false });
  try {
    return await Promise.race([answer.catch(() => false), impatience]);
  } finally {
    ended.abort();
    impatience.catch(() => {});
  }
}

/** The same answer for so long, and one look for all who ask meanwhile: asking often costs nothing. */
function keptFor<Answer>(ms: number, look: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { answer: Promise<Answer>; until: number } | null = null;
  return () => {
    if (!kept || performance.now() > kept.until) {
      const fresh = { answer: look(), until: Number.POSITIVE_INFINITY };
      kept = fresh;
      const settle = () => {
        fresh.until = performance.now() + ms;
      };
      fresh.answer.then(settle, settle);
    }
    return kept.answer;
  };
}

function uncached(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store');
}

/** Compares hashes, in constant time: neither the length nor a prefix of the token can be felt for. */
function isBearer(given: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given ?? ''), hash(`Bearer ${token}`));
}
