import { access, constants } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';

export interface Browser {
  executablePath: string;
  args: string[];
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

/** The system's Chromium, or `CHROMIUM_PATH`, or else the one that npm brings. */
export async function findBrowser(): Promise<Browser> {
  for (const path of [process.env.CHROMIUM_PATH, ...usual]) {
    if (!path) continue;
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return { executablePath: path, args };
  }
  // Not with the package's own arguments: they are for serverless functions. Among them, one process for everything loses
  // the browser when a page closes, and web security is off, so that tests of it would prove nothing.
  return { executablePath: await chromium.executablePath(), args };
}
