import { rm } from 'node:fs/promises';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { acceptLink, type StaffClient } from '../../testing/clients.ts';
import { type ServerProcess, startServerProcess } from '../../testing/server-process.ts';

interface WorkerParts {
  /** The real server process with its own embedded Postgres, one for each worker. */
  server: ServerProcess;
  admin: StaffClient;
}

interface TestParts {
  /** A desk page in which the admin is signed in. */
  desk: Page;
}

export const test = base.extend<TestParts, WorkerParts>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the parts that are needed from here.
    async ({}, use) => {
      const server = await startServerProcess({ env: { LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '100' } });
      await use(server);
      await server.kill('SIGTERM');
      await rm(server.dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  admin: [
    async ({ server }, use) => {
      if (!server.ownerLink) throw new Error('a new installation prints an owner link');
      await use(await acceptLink(server.url, server.ownerLink, { name: 'Ada', email: 'ada@team.example' }));
    },
    { scope: 'worker' },
  ],
  desk: async ({ browser, server, admin }, use) => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    await signedIn(context, server, admin);
    const page = await context.newPage();
    await page.goto(`${server.url}/desk`);
    await use(page);
    await context.close();
  },
});

/** Gives a browser the session of a member of the team. */
export async function signedIn(context: BrowserContext, server: ServerProcess, staff: StaffClient): Promise<void> {
  const [name = '', value = ''] = staff.cookie.split('=');
  await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }]);
}
