import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Log } from '../log.ts';

const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** Whoever ran this long has recovered from what ended it before. */
const healthyAfterMs = 60_000;

/**
 * Runs another entry of the product beside this one, and starts it again whenever it ends. It shares this process's terminal, and
 * ends with it: its channel closes when this process dies, however that happens.
 * Resolves with the child's first message, by which it tells that it does its work, or when it ended before.
 */
export async function keepRunning(options: {
  entry: string;
  env: Record<string, string | undefined>;
  log: Log;
}): Promise<{ stop(): Promise<void> }> {
  const { entry, log } = options;
  let child: ChildProcess;
  let isStopping = false;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const startedAt = Date.now();
    child = fork(entry, [], { env: options.env, stdio: 'inherit' });
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      if (Date.now() - startedAt > healthyAfterMs) pauseMs = firstPauseMs;
      log.error({ code, signal, pauseMs }, 'a part of the server ended, starting it again');
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
    return child;
  }

  const first = start();
  await Promise.race([once(first, 'message'), once(first, 'exit')]);
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
