import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const globalSetup = join(root, 'testing/global-setup.ts');
/** `.ci/run` names a folder here and counts from the reports in it. */
const reports = process.env.GATEHOUSE_REPORTS;

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{server,contract,packages,web,widget,cli,testing,tools,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'data/**'],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    pool: 'forks',
    // Real databases and processes: two at a time is what a small machine carries.
    maxWorkers: 2,
    // Far from what any test takes: a limit is there to end what hangs, and machines can be slow.
    testTimeout: 150_000,
    hookTimeout: 180_000,
    reporters: reports ? ['default', ['json', { outputFile: join(reports, 'vitest.json') }]] : ['default'],
  },
});
