import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFiles } from './product-files.ts';

const CODE = /[.](ts|tsx|mjs|cjs|css|sql)$/;
const HARD_LIMIT = 500;
const SUSPICIOUS = 400;
const AIM = { median: 80, p90: 250 };

/** Lines of the code files, and what is wrong with them. */
export interface FileSizes {
  readonly files: number;
  readonly median: number;
  readonly p90: number;
  readonly faults: readonly string[];
  readonly advice: readonly string[];
}

/**
 * Measures the code files by their lines. More than 500 is a fault, unless `excused` gives a reason; an excuse that is
 * no longer needed is a fault too. The aims for median and 90th percentile only give advice.
 */
export function judgeFileSizes(
  lines: ReadonlyMap<string, number>,
  excused: Readonly<Record<string, string>>,
): FileSizes {
  const ordered = [...lines.values()].sort((a, b) => a - b);
  const at = (share: number): number => ordered[Math.floor((ordered.length - 1) * share)] ?? 0;
  const [median, p90] = [at(0.5), at(0.9)];
  const faults: string[] = [];
  const advice: string[] = [];
  for (const [path, count] of lines) {
    const reason = excused[path]?.trim();
    if (count > HARD_LIMIT && !reason) faults.push(`${path} has ${count} lines, the limit is ${HARD_LIMIT}`);
    else if (count > SUSPICIOUS && !reason)
      advice.push(`${path} has ${count} lines: does it have one reason to change?`);
  }
  for (const path of Object.keys(excused)) {
    if ((lines.get(path) ?? 0) <= HARD_LIMIT) faults.push(`${path} needs no excuse: take it out of long-files.json`);
  }
  if (median > AIM.median) advice.push(`the median is ${median} lines, the aim is ${AIM.median}`);
  if (p90 > AIM.p90) advice.push(`the 90th percentile is ${p90} lines, the aim is ${AIM.p90}`);
  return { files: ordered.length, median, p90, faults, advice };
}

function countLines(root: string): ReadonlyMap<string, number> {
  const code = productFiles(root).filter((path) => CODE.test(path));
  return new Map(code.map((path) => [path, readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length]));
}

if (import.meta.main) {
  const root = process.cwd();
  const excused: Record<string, string> = JSON.parse(
    readFileSync(join(import.meta.dirname, 'long-files.json'), 'utf8'),
  );
  const { files, median, p90, faults, advice } = judgeFileSizes(countLines(root), excused);
  for (const line of advice) console.log(`advice: ${line}`);
  for (const line of faults) console.log(line);
  console.log(`${files} files, median ${median} lines, p90 ${p90}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
