import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/**
 * A free TCP port of 127.0.0.1 below the range from which systems take ports for outgoing connections (32768 up on Linux):
 * there, a connection of any program could sit on the port in the moment in which Postgres is restarted.
 */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isPortFree(port)) return port;
  }
  throw new EmbeddedPostgresError('port-taken', 'No free port was found between 20000 and 32000 for Postgres.');
}

export async function isPortFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
