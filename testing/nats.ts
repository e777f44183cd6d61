import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';

/** Debian puts the server where ordinary users do not look. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

function found(): string | null {
  return folders.map((folder) => join(folder, 'nats-server')).find((path) => existsSync(path)) ?? null;
}

/**
 * The real NATS server: the one that is installed, else the Debian package where we may install it. Null where there is none
 * to be had, said aloud, so that nobody takes a test that was left out for one that passed.
 */
export function findNatsServer(): string | null {
  const path = found();
  if (path) return path;
  if (process.getuid?.() === 0) {
    console.log('nats-server is not installed: installing the Debian package');
    // Held back: a policy that starts services would start this one.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-q', ...args], { env, stdio: 'ignore', timeout: 120_000 });
    if (apt('install', '-y', '--no-install-recommends', 'nats-server').status !== 0) {
      apt('update');
      apt('install', '-y', '--no-install-recommends', 'nats-server');
    }
  }
  const installed = found();
  if (!installed)
    console.log('LEFT OUT: the tests over NATS. Install nats-server (Debian: apt-get install nats-server).');
  return installed;
}

export interface NatsServer {
  readonly url: string;
  /** Kills it, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
}

/** A NATS server of its own on a free port. */
export async function startNatsServer(path: string, args: readonly string[] = []): Promise<NatsServer> {
  const port = await freePort();
  let child: ChildProcess;

  async function start(): Promise<void> {
    child = spawn(path, ['-a', '127.0.0.1', '-p', String(port), ...args], { stdio: 'ignore' });
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    start,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (up: boolean) => {
      socket.destroy();
      resolve(up);
    };
    socket.on('connect', () => settle(true)).on('error', () => settle(false));
  });
}
