import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseOptions } from 'dependency-cruiser';
import { directions } from './directions.ts';
import { useTypescript6 } from './use-typescript-6.ts';

const FOLDERS = ['contract', 'packages', 'server', 'web', 'widget', 'cli', 'testing', 'e2e', 'bench', 'tools'];

const OPTIONS: ICruiseOptions = {
  doNotFollow: { path: '(^|/)node_modules/' },
  exclude: { path: '(^|/)(dist|data|coverage|test-results|playwright-report)/' },
  // Types are dependencies too.
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.d.ts'],
  },
};

/** One import that goes against the directions of the house. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What was looked at, and what was found. */
export interface Boundaries {
  readonly files: number;
  readonly violations: readonly Violation[];
}

/**
 * Checks every import under `root` against the rules of `directions.ts`, types included.
 *
 * @throws when no file could be read: an empty look must never count as a clean one.
 * @example const { violations } = await checkBoundaries(process.cwd());
 */
export async function checkBoundaries(root: string): Promise<Boundaries> {
  useTypescript6();
  const { cruise } = await import('dependency-cruiser');
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, {
    ...OPTIONS,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: directions },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a report instead of a result');
  const ours = output.modules.filter((module) => /[.]tsx?$/.test(module.source) && !/node_modules/.test(module.source));
  if (ours.length === 0) throw new Error('no TypeScript file was read: is TypeScript 6 installed in tools/checks?');
  return {
    files: ours.length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

if (import.meta.main) {
  const { files, violations } = await checkBoundaries(process.cwd());
  for (const { rule, from, to } of violations) {
    const why = directions.find(({ name }) => name === rule)?.comment ?? '';
    console.log(`${rule}: ${from}${to === from ? '' : ` → ${to}`}\n    ${why}`);
  }
  console.log(`${files} files, ${violations.length} imports against the directions of the house`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
