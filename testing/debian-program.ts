import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian puts servers where ordinary users do not look. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

function found(program: string): string | null {
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/**
 * A program of the Debian package of the same name: the one that is installed, else installed where we may. Null where there is
 * none to be had, said aloud, so that nobody takes a test that was left out for one that passed.
 *
 * @param tests what is left out without it
 */
export function findDebianProgram(program: string, tests: string): string | null {
  const path = found(program);
  if (path) return path;
  if (process.getuid?.() === 0) {
    console.log(`${program} is not installed: installing the Debian package`);
    // Held back: a policy that starts services would start this one.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-q', ...args], { env, stdio: 'ignore', timeout: 120_000 });
    if (apt('install', '-y', '--no-install-recommends', program).status !== 0) {
      apt('update');
      apt('install', '-y', '--no-install-recommends', program);
    }
  }
  const installed = found(program);
  if (!installed) console.log(`LEFT OUT: ${tests}. Install ${program} (Debian: apt-get install ${program}).`);
  return installed;
}
