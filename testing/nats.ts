import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { findDebianProgram } from './debian-program.ts';
import { freePort } from './free-port.ts';

/** The real NATS server, or null where there is none to be had. */
export const findNatsServer = () => findDebianProgram('nats-server', 'the tests over NATS');

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
