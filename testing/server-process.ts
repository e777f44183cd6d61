import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  /** The one-time link that it printed, null where there was an admin already. */
  readonly ownerLink: string | null;
  readonly readyAfterMs: number;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

const main = fileURLToPath(new URL('../server/main.ts', import.meta.url));

/** The server as operators run it: its own process, from its entry point. */
export async function startServerProcess(
  options: {
    dataDir?: string;
    port?: number;
    env?: Record<string, string>;
    /** Gets the log in the place of this process's own stderr. */
    onLog?: (text: string) => void;
  } = {},
): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'gatehouse-')));
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      ...options.env,
      PORT: String(port),
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', options.onLog ? 'pipe' : 'inherit'],
  });
  let printed = '';
  if (options.onLog) child.stderr?.setEncoding('utf8').on('data', options.onLog);
  const { stdout } = child;
  if (!stdout) throw new Error('stdout is a pipe');
  stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await untilReady(url, child);
  // The addresses are printed right after the port answers.
  while (!/openapi/.test(printed)) await once(stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    url,
    port,
    dataDir,
    pid: child.pid ?? 0,
    ownerLink: /\S+\/desk\/link#\S+/.exec(printed)?.[0] ?? null,
    readyAfterMs: performance.now() - started,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exit = once(child, 'exit');
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
