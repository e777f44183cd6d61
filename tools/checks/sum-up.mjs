// Plain JavaScript for Node 20: it must give a verdict even when the pinned Node was never installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Vitest: a file that fails before its first test counts as one failure. */
function vitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** Playwright: a test that passed only on a second try has passed; errors outside of tests are failures. */
function playwright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (errors?.length ?? 0) };
}

const SOURCES = [
  { file: 'vitest.json', count: vitest, part: 'tests' },
  { file: 'playwright.json', count: playwright, part: 'tests' },
  { file: 'checks.json', count: (report) => report, part: 'checks' },
];

/**
 * Adds up the reports in `folder`. A report that is missing is a failure, and so is a part that ended badly although
 * no report of it tells of a failure: silence never counts as success.
 *
 * @param {string} folder where vitest.json, playwright.json and checks.json are
 * @param {{tests: number, checks: number}} exitCodes how the two parts ended
 * @returns {{passed: number, failed: number, notes: string[]}}
 */
export function sumUp(folder, exitCodes) {
  const sum = { passed: 0, failed: 0, notes: [] };
  const failedIn = { tests: 0, checks: 0 };
  for (const { file, count, part } of SOURCES) {
    const path = join(folder, file);
    const found = existsSync(path);
    const { passed, failed } = found ? count(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
    if (!found) sum.notes.push(`${file} was not written: that part did not run to its end`);
    sum.passed += passed;
    failedIn[part] += failed;
  }
  for (const part of ['tests', 'checks']) {
    if (exitCodes[part] !== 0 && failedIn[part] === 0) {
      failedIn[part] = 1;
      sum.notes.push(`the ${part} ended with ${exitCodes[part]}, and no report says why`);
    }
  }
  sum.failed = failedIn.tests + failedIn.checks;
  return sum;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = '', tests = '1', checks = '1'] = process.argv.slice(2);
  const { passed, failed, notes } = sumUp(folder, { tests: Number(tests), checks: Number(checks) });
  for (const note of notes) console.log(note);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && Number(tests) === 0 && Number(checks) === 0 ? 0 : 1;
}
