import { createSecretGuard } from '../../packages/secret-guard/index.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { inLanguageOf, type Text } from '../text.ts';

const USAGE: Text = {
  en: 'Usage: gatehouse scan-secrets --jsonl < LINES, each {"id","text"}',
  zh: '用法:gatehouse scan-secrets --jsonl < 文件,每行一个 {"id","text"}',
};

/** Texts come by standard input alone: what stands in a command line stays in the history of the shell. */
export const scanSecrets: Command = {
  usage: 'scan-secrets …',
  summary: {
    en: 'find seed phrases, private keys, passwords and one-time codes in texts',
    zh: '找出文本里的助记词、私钥、密码和验证码',
  },
  async run(args) {
    if (args.length !== 1 || args[0] !== '--jsonl') {
      process.stderr.write(`${inLanguageOf(process.env, USAGE)}\n`);
      return 2;
    }
    const guard = createSecretGuard();
    await guard.load();
    return answerLines(process.stdin, 'text', (text) => ({
      findings: guard.scan(text).map(({ kind, start, end, confidence }) => ({ kind, start, end, confidence })),
    }));
  },
};
