import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { World } from './world.ts';

const entry = fileURLToPath(new URL('../server/staff-command.ts', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `gatehouse staff …` in a process of its own, over the installation of a world. */
export async function staffCommand(
  world: Pick<World, 'config' | 'database' | 'url'>,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ran> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: world.database.url,
    DATA_DIR: world.config.dataDir,
    BASE_URL: world.url,
    ...environment,
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [entry, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
