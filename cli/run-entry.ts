import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname } from 'node:path';

/** The folder of the repository. */
export const root = dirname(import.meta.dirname);

/**
 * Runs another entry of the product (the command line never imports the server) with this terminal, and waits for it.
 *
 * @returns its exit code; 128 + signal number when a signal ended it
 */
export async function runEntry(entry: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [entry, ...args], { cwd: root, stdio: 'inherit' });
  // In a terminal Ctrl-C reaches the child by itself; either way this process ends only after it.
  const interactive = process.stdin.isTTY === true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      if (!(interactive && signal === 'SIGINT')) child.kill(signal);
      process.on(signal, () => undefined);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
