import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgresCluster } from '../../testing/postgres-cluster.ts';
import { runClosedLoop } from './closed-loop.ts';
import { type ProductTarget, startProductTarget } from './product-target.ts';
import { watchConversations } from './watching-agents.ts';

/** The small version of `npm run bench -- chat`: that what it counts is what happened, and no figure. */
describe('the closed loop of the chat benchmark', () => {
  let cluster: Awaited<ReturnType<typeof startPostgresCluster>>;
  let target: ProductTarget;
  beforeAll(async () => {
    cluster = await startPostgresCluster();
    target = await startProductTarget(cluster.url, 5);
  }, 60_000);
  afterAll(async () => {
    await target?.server.kill('SIGTERM');
    await cluster?.stop();
  });

  it('counts acknowledged messages that are in the log, and their delivery to a watching agent', async () => {
    const socketUrl = `${target.server.url.replace('http', 'ws')}/realtime`;
    const ids = target.customers.map((customer) => customer.conversationId);
    const watchers = await watchConversations(socketUrl, target.admin.cookie, target.server.url, ids, 2);
    watchers.start();
    const result = await runClosedLoop(
      socketUrl,
      target.customers.map(({ visitor, conversationId }) => ({
        conversationId,
        greet: [
          JSON.stringify({ type: 'hello', protocol: 1, as: 'customer', token: visitor.token }),
          JSON.stringify({ type: 'subscribe', conversationId, after: 1 }),
        ],
        greeted: (frame) => frame.includes('"type":"events"'),
      })),
      { warmUpSeconds: 0, seconds: 0.5 },
      watchers.sent,
    );
    watchers.close();

    const { conversations } = await target.admin.api.desk.listConversations({ view: 'all', limit: 10 });
    const logged = conversations.reduce((sum, conversation) => sum + conversation.lastSeq, 0) - ids.length;
    expect(result.ackMs.length).toBeGreaterThan(0);
    expect(logged).toBeGreaterThanOrEqual(result.ackMs.length);
    // Each customer has one message on the way at most.
    expect(logged).toBeLessThanOrEqual(result.ackMs.length + 2 * ids.length);
    expect(watchers.deliveryMs.length).toBeGreaterThan(0);
    expect(watchers.deliveryMs.length).toBeLessThanOrEqual(logged);
  });
});
