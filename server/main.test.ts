import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeCodes } from '@gatehouse/contract/realtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptLink, newVisitor } from '../testing/clients.ts';
import { connectRaw } from '../testing/realtime.ts';
import { startServerProcess } from '../testing/server-process.ts';

describe('the server as a process with a database of its own', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-main-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s tells open sockets, ends with 0, and keeps what it acknowledged',
    async (signal) => {
      const first = await startServerProcess({ dataDir });
      const link = first.ownerLink ?? '';
      const admin = await acceptLink(first.url, link, { name: 'Ada', email: 'ada@team.example' });
      const visitor = await newVisitor(first.url);
      const { conversation } = await visitor.api.channels.startConversation({
        clientId: randomUUID(),
        language: 'en',
        text: 'My withdrawal is pending',
      });
      const socket = await connectRaw(first.url, { token: visitor.token });
      socket.send({
        type: 'send',
        conversationId: conversation.id,
        clientId: randomUUID() as never,
        text: 'Still there?',
      });
      const { seq } = await socket.next('ack');

      const ended = first.kill(signal);
      const bye = await socket.next('bye');
      expect(bye.reason).toBe('SERVER_STOPPING');
      expect(bye.reconnectAfterMs).toBeGreaterThan(0);
      expect(await socket.closed()).toBe(closeCodes.SERVER_STOPPING);
      expect(await ended).toBe(0);

      const second = await startServerProcess({ dataDir, port: first.port });
      expect(second.ownerLink).toBeNull();
      const { events } = await admin.api.desk.listEvents({ conversationId: conversation.id, after: 0, limit: 10 });
      expect(events.at(seq - 1)).toMatchObject({ seq, text: 'Still there?' });
      expect(await second.kill(signal)).toBe(0);
    },
  );

  it('ends at once with every fault of its configuration', async () => {
    await expect(startServerProcess({ dataDir, env: { BRAND_COLOR: 'red', SECRET_KEY: 'short' } })).rejects.toThrow(
      'ended with 78',
    );
  });
});
