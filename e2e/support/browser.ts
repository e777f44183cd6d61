import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackBrowser } from './unpack-browser.ts';

export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string | undefined>;
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing but the pages under test is asked for; as root Chromium has no sandbox. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const succeeds = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    () => false,
  );

/** The system's Chromium, or `CHROMIUM_PATH`, or else the one that npm brings. */
export async function findBrowser(): Promise<Browser> {
  for (const path of [process.env.CHROMIUM_PATH, ...usual]) {
    if (path && (await succeeds(access(path, constants.X_OK)))) return { executablePath: path, args, env: process.env };
  }
  // Not with the package's own arguments: they are for serverless functions. Among them, one process for everything loses
  // the browser when a page closes, and web security is off, so that tests of it would prove nothing.
  const folder = await unpackBrowser();
  const executablePath = join(folder, 'chromium');
  return { executablePath, args, env: await environmentOf(executablePath, folder) };
}

/** A bare system has no NSS and no fonts: the package brings both, and they count only where the system has none. */
async function environmentOf(executablePath: string, folder: string): Promise<Browser['env']> {
  const env = { ...process.env };
  if (!(await succeeds(access('/etc/fonts/fonts.conf')))) env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  if (await succeeds(promisify(execFile)(executablePath, ['--version']))) return env;
  return { ...env, LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}
