import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNatsServer, type NatsServer, startNatsServer } from '../../testing/nats.ts';
import { chatUnderFire } from './chat-under-fire.ts';

/** The small version of `npm run chaos -- chat`: real processes, killed with -9, on a Postgres that is killed too. */
async function underFire(servers: number, env: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-fire-'));
  try {
    return await chatUnderFire({
      dataDir,
      servers,
      customers: 12,
      agents: 3,
      serverKills: 2,
      postgresKills: 1,
      betweenKillsMs: 700,
      // What the servers say while they are killed is no news here.
      env: { LOG_LEVEL: 'silent', ...env },
      tell: () => {},
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const unharmed = { lost: 0, duplicated: 0, outOfOrder: 0, notShown: 0 };
const natsServer = findNatsServer();

describe('a chat under fire loses, doubles and reorders nothing that was acknowledged', () => {
  let nats: NatsServer | null = null;
  beforeAll(async () => {
    if (natsServer) nats = await startNatsServer(natsServer);
  });
  afterAll(() => nats?.kill());

  it('with one server process', async () => {
    const { acked, ...harm } = await underFire(1);
    expect(acked).toBeGreaterThan(0);
    expect(harm).toEqual(unharmed);
  }, 120_000);

  it('with two that serve the same conversations together', async () => {
    const { acked, ...harm } = await underFire(2);
    expect(acked).toBeGreaterThan(0);
    expect(harm).toEqual(unharmed);
  }, 120_000);

  it.runIf(natsServer)(
    'with two that tell each other over NATS',
    async () => {
      const { acked, ...harm } = await underFire(2, { NATS_URL: nats?.url ?? '' });
      expect(acked).toBeGreaterThan(0);
      expect(harm).toEqual(unharmed);
    },
    120_000,
  );
});
