import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Generated {
  /** The committed file. */
  readonly file: string;
  /** The script that writes it; run without arguments. */
  readonly writer: string;
}

const GENERATED: readonly Generated[] = [
  { file: 'contract/openapi.json', writer: 'server/write-openapi.ts' },
  { file: 'docs/doctor-causes.md', writer: 'testing/scenarios/write-doctor-causes.ts' },
];

/**
 * Writes a generated file anew and compares. The committed bytes are put back, so that a check changes nothing.
 *
 * @returns what is wrong, or undefined when the committed file is what its source gives.
 */
export function judgeFreshness(root: string, { file, writer }: Generated): string | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return `${file} is missing: npm run generate writes it`;
  const committed = readFileSync(path);
  try {
    const run = spawnSync(process.execPath, [join(root, writer)], { cwd: root, encoding: 'utf8' });
    if (run.status !== 0) return `${writer} failed:\n${run.stdout}${run.stderr}`;
    return readFileSync(path).equals(committed) ? undefined : `${file} is stale: run npm run generate and commit it`;
  } finally {
    writeFileSync(path, committed);
  }
}

/** Writes every generated file, for whoever changed its source. */
function writeAll(root: string): void {
  for (const { writer } of GENERATED) {
    const run = spawnSync(process.execPath, [join(root, writer)], { cwd: root, stdio: 'inherit' });
    if (run.status !== 0) process.exitCode = 1;
  }
}

if (import.meta.main && process.argv.includes('--write')) {
  writeAll(process.cwd());
} else if (import.meta.main) {
  const faults = GENERATED.flatMap((generated) => judgeFreshness(process.cwd(), generated) ?? []);
  for (const fault of faults) console.log(fault);
  console.log(`${GENERATED.length} generated files, ${faults.length} not fresh`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
