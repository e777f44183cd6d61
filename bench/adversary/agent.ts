import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { acceptLink } from '../../testing/clients.ts';
import { startServerProcess } from '../../testing/server-process.ts';
import { runCorruptAgent } from '../adversaries/corrupt-agent.ts';
import { loadEnvironment } from '../load/product-target.ts';

/**
 * What a bought agent carries away from a real server in one sitting, with no limit of requests in the way: the budget of
 * looks alone has to hold. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, customers: { type: 'string', default: '500' } },
});

const server = await startServerProcess({ env: loadEnvironment });
if (!server.ownerLink) throw new Error('a new installation prints an owner link');
const admin = await acceptLink(server.url, server.ownerLink, { name: 'Ada', email: 'ada@team.example' });
const haul = await runCorruptAgent(server.url, admin, Number(values.customers));
await server.kill('SIGTERM');
await rm(server.dataDir, { recursive: true, force: true });

process.stdout.write(`${JSON.stringify({ name: 'agent', ...haul })}\n`);
const held = haul.readBeforeAlarm <= 20 && haul.readBeforeLock <= 40 && haul.bulkDocuments === 0 && haul.unlogged === 0;
process.exitCode = held && haul.overseersTold ? 0 : 1;
