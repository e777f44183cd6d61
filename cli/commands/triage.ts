import { parseArgs } from 'node:util';
import { createTriage, urgentExamples } from '../../packages/answers/index.ts';
import { readTopicExamples } from '../../packages/starter-help/read-articles.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { inLanguageOf, type Text } from '../text.ts';

const USAGE: Text = {
  en: 'Usage: gatehouse triage MESSAGE\n       gatehouse triage --jsonl < LINES, each {"id","text"}',
  zh: '用法:gatehouse triage 消息\n      gatehouse triage --jsonl < 文件,每行一个 {"id","text"}',
};

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { jsonl: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
}

export const triageCommand: Command = {
  usage: 'triage …',
  summary: { en: 'what a message is about, and whether it is urgent', zh: '消息属于哪个主题,是否紧急' },
  async run(args) {
    const given = readArgs(args);
    if (given === null || given.values.jsonl !== (given.positionals.length === 0)) {
      process.stderr.write(`${inLanguageOf(process.env, USAGE)}\n`);
      return 2;
    }
    const triage = createTriage([...readTopicExamples(), ...urgentExamples]);
    if (given.values.jsonl) return answerLines(process.stdin, 'text', (text) => ({ ...triage.judge(text) }));
    process.stdout.write(`${JSON.stringify(triage.judge(given.positionals.join(' ')))}\n`);
    return 0;
  },
};
