import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

function report(file: string, content: unknown): void {
  writeFileSync(join(folder, file), JSON.stringify(content));
}

function sumUp(tests: number, checks: number): { lines: string[]; status: number | null } {
  const script = join(import.meta.dirname, 'sum-up.mjs');
  const run = spawnSync(process.execPath, [script, folder, String(tests), String(checks)], { encoding: 'utf8' });
  return { lines: run.stdout.trimEnd().split('\n'), status: run.status };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-sum-up-'));
  report('vitest.json', { numPassedTests: 5, numFailedTests: 0, testResults: [] });
  report('playwright.json', { stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 4 }, errors: [] });
  report('checks.json', { passed: 8, failed: 0 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sum-up', () => {
  it('adds tests and checks', () => {
    expect(sumUp(0, 0)).toEqual({ lines: ['16 passed, 0 failed'], status: 0 });
  });

  it('counts failures, and a test file that could not start', () => {
    const broken = { status: 'failed', assertionResults: [] };
    report('vitest.json', { numPassedTests: 5, numFailedTests: 1, testResults: [broken] });
    report('playwright.json', { stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 0 }, errors: [] });
    expect(sumUp(1, 0)).toEqual({ lines: ['15 passed, 3 failed'], status: 1 });
  });

  it('takes a missing report for a failure', () => {
    rmSync(join(folder, 'playwright.json'));
    const { lines, status } = sumUp(0, 0);
    expect(lines.at(-1)).toBe('13 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('takes a bad end without a reported failure for a failure', () => {
    expect(sumUp(1, 0).lines.at(-1)).toBe('16 passed, 1 failed');
    expect(sumUp(0, 2).lines.at(-1)).toBe('16 passed, 1 failed');
  });
});
