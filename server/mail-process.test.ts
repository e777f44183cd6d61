import { readFile, rm } from 'node:fs/promises';
import { eventually } from '@gatehouse/testing/eventually';
import { freePort } from '@gatehouse/testing/free-port';
import { rawMail, sendRaw } from '@gatehouse/testing/mail-sender';
import { startPostgresCluster } from '@gatehouse/testing/postgres-cluster';
import { startServerProcess } from '@gatehouse/testing/server-process';
import pg from 'pg';
import { expect, it } from 'vitest';

async function mailProcessOf(serverPid: number): Promise<number | null> {
  const children = await readFile(`/proc/${serverPid}/task/${serverPid}/children`, 'latin1').catch(() => '');
  for (const pid of children.trim().split(' ').filter(Boolean)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '');
    if (command.includes('mail-process')) return Number(pid);
  }
  return null;
}

it.skipIf(process.platform !== 'linux')(
  'mails have a process of their own, which comes back when it is killed and ends with the server',
  async () => {
    const cluster = await startPostgresCluster();
    const port = await freePort();
    const mailbox = 'support@harbor.example';
    const env = {
      DATABASE_URL: cluster.url,
      MAIL_FROM: mailbox,
      MAIL_IN_SMTP_PORT: String(port),
      MAIL_IN_HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
    };
    const server = await startServerProcess({ env });
    const pool = new pg.Pool({ connectionString: cluster.url, max: 1 });
    const send = (id: string) =>
      sendRaw(
        port,
        { from: 'ada@mail.example', to: mailbox },
        rawMail({ 'Message-ID': `<${id}@mail.example>`, From: 'ada@mail.example' }),
      );
    const filed = (count: number) =>
      eventually(async () => {
        const { rows } = await pool.query("select 1 from mail_message where state = 'filed'");
        return rows.length === count;
      });
    try {
      const first = await eventually(() => mailProcessOf(server.pid));
      await eventually(() => send('one').catch(() => null));
      await filed(1);
      process.kill(first, 'SIGKILL');
      const second = await eventually(async () => {
        const pid = await mailProcessOf(server.pid);
        return pid !== first && pid;
      });
      await eventually(() => send('two').catch(() => null));
      await filed(2);
      expect((await fetch(`${server.url}/readyz`)).ok).toBe(true);
      await server.kill('SIGKILL');
      await eventually(async () => (await readFile(`/proc/${second}/stat`, 'latin1').catch(() => 'Z')).includes('Z'));
    } finally {
      await server.kill('SIGKILL');
      await pool.end();
      await cluster.stop();
      await rm(server.dataDir, { recursive: true, force: true });
    }
  },
  180_000,
);
