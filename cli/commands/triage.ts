import { createTriage, urgentExamples } from '../../packages/answers/index.ts';
import { readTopicExamples } from '../../packages/starter-help/read-articles.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { inLanguageOf, type Text } from '../text.ts';
import { readTextOrLines } from '../text-or-lines.ts';

const USAGE: Text = {
  en: 'Usage: gatehouse triage MESSAGE\n       gatehouse triage --jsonl < LINES, each {"id","text"}',
  zh: '用法:gatehouse triage 消息\n      gatehouse triage --jsonl < 文件,每行一个 {"id","text"}',
};

export const triageCommand: Command = {
  usage: 'triage …',
  summary: { en: 'what a message is about, and whether it is urgent', zh: '消息属于哪个主题,是否紧急' },
  async run(args) {
    const given = readTextOrLines(args);
    if (given === null) {
      process.stderr.write(`${inLanguageOf(process.env, USAGE)}\n`);
      return 2;
    }
    const triage = createTriage([...readTopicExamples(), ...urgentExamples]);
    if (given === 'lines') return answerLines(process.stdin, 'text', (text) => ({ ...triage.judge(text) }));
    process.stdout.write(`${JSON.stringify(triage.judge(given.text))}\n`);
    return 0;
  },
};
