import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/browser.ts';

const reports = process.env.GATEHOUSE_REPORTS;
const browser = await findBrowser();

export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  // Each worker has a server with a database of its own; two browsers are what two cores carry.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: reports ? [['list'], ['json', { outputFile: join(reports, 'playwright.json') }]] : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: browser,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    timezoneId: 'Asia/Shanghai',
  },
});
