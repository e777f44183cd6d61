import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface NodeProcess {
  stop(): Promise<void>;
}

const readyMs = 20_000;

/** Starts a node and waits until it answers; what it said is in the error when it does not. */
export async function startNodeProcess(
  command: string,
  args: readonly string[],
  answers: () => Promise<boolean>,
): Promise<NodeProcess> {
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2_000);
    });
  }
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  const until = performance.now() + readyMs;
  while (!(await Promise.race([answers(), failed]))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > until) {
      await stop();
      throw new Error(`${command} ${ended ? 'ended' : 'is not ready'}:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { stop };
}
