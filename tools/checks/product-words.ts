import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFiles } from './product-files.ts';

interface Rule {
  readonly why: string;
  readonly pattern: RegExp;
  /** Files the rule looks at; all of them when not given. */
  readonly only?: RegExp;
}

const SPOKEN = /^(web|widget|server|contract|cli)\/(?!.*[.]test[.])/;

const RULES: readonly Rule[] = [
  { why: 'a path of one machine', pattern: /(?<![\w.)\]-])\/(?:work|root|home\/[\w-]+|Users\/[\w-]+)\/[\w.-]/ },
  { why: 'a path of one machine', pattern: /\b[A-Z]:\\Users\\/ },
  { why: 'the host of a registry: it belongs to whoever installs', pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}/i },
  { why: 'the address of a registry in the lock file', pattern: /"resolved": "https?:/, only: /package-lock\.json$/ },
  { why: 'the voice of the house: say what is so instead', pattern: /\bunfortunately\b/i, only: SPOKEN },
  { why: '声音：用“你”', pattern: /您/, only: SPOKEN },
  { why: '声音：不用感叹号', pattern: /！/, only: SPOKEN },
];

/** The faults of one file, as `path:line: why: words`. */
export function judgeWords(path: string, text: string): readonly string[] {
  const rules = RULES.filter(({ only }) => only === undefined || only.test(path));
  return text.split('\n').flatMap((line, index) =>
    rules.flatMap(({ why, pattern }) => {
      const words = pattern.exec(line)?.[0];
      return words === undefined ? [] : [`${path}:${index + 1}: ${why}: ${words}`];
    }),
  );
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  // A picture or a font says nothing.
  return bytes.includes(0) ? '' : bytes.toString('utf8');
}

if (import.meta.main) {
  const root = process.cwd();
  const files = productFiles(root);
  const faults = files.flatMap((path) => judgeWords(path, readText(join(root, path))));
  for (const fault of faults) console.log(fault);
  console.log(`${files.length} files, ${faults.length} words that do not belong`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
