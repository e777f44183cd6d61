import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

interface Check {
  readonly name: string;
  readonly what: string;
  /** Commands that must all succeed; they run in this order, all of them. */
  readonly commands: readonly (readonly [command: string, ...args: string[]])[];
}

/**
 * One compiler run per project and no incremental state: after a change of `lib`, TypeScript 7.0.2 was seen to repeat
 * an old error from its .tsbuildinfo, and without it all projects together still take about two seconds.
 */
const PROJECTS = ['.', 'web/desk', 'web/customer', 'widget', 'e2e', 'packages/transcript/page'];

const CHECKS: readonly Check[] = [
  { name: 'types', what: 'TypeScript, strict', commands: PROJECTS.map((project) => ['tsc', '-p', project] as const) },
  {
    name: 'lint',
    what: 'Biome: format and rules',
    commands: [['biome', 'ci', '--error-on-warnings', '--colors=off', '.']],
  },
  { name: 'boundaries', what: 'directions of the house', commands: [['node', 'tools/checks/boundaries.ts']] },
  { name: 'dead-code', what: 'knip: files, exports, dependencies', commands: [['knip', '--no-progress']] },
  { name: 'file-sizes', what: 'files stay small', commands: [['node', 'tools/checks/file-sizes.ts']] },
  { name: 'words', what: 'no paths of machines, the voice', commands: [['node', 'tools/checks/product-words.ts']] },
  { name: 'fresh', what: 'generated files', commands: [['node', 'tools/checks/fresh.ts']] },
  { name: 'weight', what: 'widget and desk', commands: [['node', 'tools/build-web.mjs'], ['size-limit']] },
];

interface Outcome {
  readonly check: Check;
  readonly passed: boolean;
  readonly seconds: number;
}

const root = join(import.meta.dirname, '..');
// The pinned Node first: the shebangs of installed commands must not find an older one.
const env = {
  ...process.env,
  PATH: [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};

function run(check: Check): Outcome {
  const start = performance.now();
  let passed = true;
  for (const [command, ...args] of check.commands) {
    const ended = spawnSync(command, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (ended.status === 0) continue;
    passed = false;
    const said = ended.error ? ended.error.message : `${ended.stdout}${ended.stderr}`;
    console.log(`\n── ${check.name}: ${[command, ...args].join(' ')} ──\n${said}`);
  }
  return { check, passed, seconds: (performance.now() - start) / 1000 };
}

function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ check, passed, seconds }) =>
    [passed ? 'passed' : 'FAILED', check.name.padEnd(11), `${seconds.toFixed(1).padStart(5)} s`, check.what].join('  '),
  );
  return `\n${rows.join('\n')}\n`;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; there are ${CHECKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const outcomes = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(run);
const failed = outcomes.filter(({ passed }) => !passed).length;
const passed = outcomes.length - failed;
const reports = process.env.GATEHOUSE_REPORTS;
if (reports) writeFileSync(join(reports, 'checks.json'), JSON.stringify({ passed, failed }));
console.log(table(outcomes));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
