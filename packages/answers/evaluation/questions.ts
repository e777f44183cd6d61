import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchQuery } from '../search/measure-search.ts';

export interface Question extends SearchQuery {
  readonly lang: 'zh' | 'en' | 'mixed';
  /** Figures are reported on what was held back; everything fitted was fitted on the rest. */
  readonly split: 'tuning' | 'held-back';
}

export function readQuestions(): Question[] {
  const lines = readFileSync(join(import.meta.dirname, 'questions.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Question);
}
