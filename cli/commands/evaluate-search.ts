import { createAnswerIndex, measureSearch } from '../../packages/answers/index.ts';
import type { Command } from '../command.ts';
import { FileError, readPaths, readText } from '../given-files.ts';
import { inLanguageOf, type Text } from '../text.ts';

const USAGE: Text = {
  en: 'Usage: gatehouse evaluate-search --faq F.jsonl --queries Q.jsonl, lines {"slug","phrasings"} and {"text","slug"} (slug null: no article answers it)',
  zh: '用法:gatehouse evaluate-search --faq F.jsonl --queries Q.jsonl,每行分别是 {"slug","phrasings"} 和 {"text","slug"}(slug 为 null 表示没有文章能回答)',
};

async function readLines(path: string): Promise<Readonly<Record<string, unknown>>[]> {
  const text = await readText(path);
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null) return [value as Readonly<Record<string, unknown>>];
    } catch {
      // Said below, with the number of the line.
    }
    throw new FileError(`${path}: line ${index + 1} is no JSON object`);
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';

async function readFaq(path: string) {
  return (await readLines(path)).map(({ slug, phrasings }, index) => {
    if (!isText(slug) || !Array.isArray(phrasings) || !phrasings.every(isText))
      throw new FileError(`${path}: entry ${index + 1} lacks slug or phrasings`);
    return { slug, phrasings };
  });
}

async function readQueries(path: string) {
  return (await readLines(path)).map(({ text, slug }, index) => {
    if (!isText(text) || !(isText(slug) || slug === null))
      throw new FileError(`${path}: entry ${index + 1} lacks text or slug`);
    return { text, slug };
  });
}

export const evaluateSearch: Command = {
  usage: 'evaluate-search …',
  summary: { en: 'measure the search on any questions and answers', zh: '用任意问答集测量搜索' },
  async run(args) {
    const paths = readPaths(args, ['faq', 'queries']);
    if (paths === null) {
      process.stderr.write(`${inLanguageOf(process.env, USAGE)}\n`);
      return 2;
    }
    try {
      const index = createAnswerIndex(await readFaq(paths[0]));
      const queries = await readQueries(paths[1]);
      const figures = measureSearch(index, queries);
      process.stdout.write(
        `${JSON.stringify({
          ...figures,
          ...timesOf(
            queries.map(({ text }) => text),
            index.answer,
          ),
        })}\n`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
  },
};

/** Milliseconds that one answer takes: of half, and of 99 in 100 questions. */
function timesOf(texts: readonly string[], answer: (text: string) => unknown): { p50Ms: number; p99Ms: number } {
  const times = texts
    .map((text) => {
      const start = performance.now();
      answer(text);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 1_000) / 1_000;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}
