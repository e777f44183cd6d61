import { CsvError, parse } from 'csv-parse/sync';
import { measureTopics, trainTopicClassifier } from '../../packages/answers/index.ts';
import type { Command } from '../command.ts';
import { FileError, readPaths, readText } from '../given-files.ts';
import { inLanguageOf, type Text } from '../text.ts';

const USAGE: Text = {
  en: 'Usage: gatehouse evaluate-triage --train A.csv --test B.csv, with the columns text and category',
  zh: '用法:gatehouse evaluate-triage --train A.csv --test B.csv,列名为 text 和 category',
};

async function readLabelled(path: string) {
  const text = await readText(path);
  let rows: Readonly<Record<string, string>>[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_quotes: true });
  } catch (error) {
    throw new FileError(`${path}: ${error instanceof CsvError ? error.message : 'is no CSV'}`);
  }
  return rows.map((row, index) => {
    if (row.text === undefined || row.category === undefined)
      throw new FileError(`${path}: row ${index + 1} lacks text or category`);
    return { text: row.text, topic: row.category };
  });
}

export const evaluateTriage: Command = {
  usage: 'evaluate-triage …',
  summary: {
    en: 'train triage on one set of messages and measure it on another',
    zh: '用一组消息训练分诊,用另一组测量',
  },
  async run(args) {
    const paths = readPaths(args, ['train', 'test']);
    if (paths === null) {
      process.stderr.write(`${inLanguageOf(process.env, USAGE)}\n`);
      return 2;
    }
    try {
      const [train, test] = [await readLabelled(paths[0]), await readLabelled(paths[1])];
      const start = performance.now();
      const classifier = trainTopicClassifier(train);
      const trainMs = Math.round(performance.now() - start);
      const times: number[] = [];
      const figures = measureTopics(
        {
          classify(message) {
            const asked = performance.now();
            const guess = classifier.classify(message);
            times.push(performance.now() - asked);
            return guess;
          },
        },
        test,
      );
      const slow = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
      const p99Ms = Math.round(slow * 1_000) / 1_000;
      process.stdout.write(`${JSON.stringify({ ...figures, n: test.length, train: train.length, trainMs, p99Ms })}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof FileError || error instanceof RangeError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
  },
};
