import { createAnswerIndex } from '../../packages/answers/index.ts';
import { asAnswerable, readStarterArticles } from '../../packages/starter-help/read-articles.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { inLanguageOf, type Text } from '../text.ts';
import { readTextOrLines } from '../text-or-lines.ts';

const USAGE: Text = {
  en: 'Usage: gatehouse answer QUESTION\n       gatehouse answer --jsonl < LINES, each {"id","text"}',
  zh: '用法:gatehouse answer 问题\n      gatehouse answer --jsonl < 文件,每行一个 {"id","text"}',
};

export const answerCommand: Command = {
  usage: 'answer …',
  summary: { en: 'which help articles answer a question', zh: '哪些帮助文章能回答这个问题' },
  async run(args) {
    const given = readTextOrLines(args);
    if (given === null) {
      process.stderr.write(`${inLanguageOf(process.env, USAGE)}\n`);
      return 2;
    }
    const articles = readStarterArticles();
    const index = createAnswerIndex(articles.map(asAnswerable));
    if (given === 'lines')
      return answerLines(process.stdin, 'text', (text) => {
        const { lang, answered, suggestions } = index.answer(text);
        return { lang, answered, suggestions };
      });
    const { lang, answered, suggestions } = index.answer(given.text);
    const titles = new Map(articles.map(({ slug, en, zh }) => [slug as string, lang === 'zh' ? zh.title : en.title]));
    const unsure: Text = { en: 'Perhaps none of these answers it:', zh: '可能都答不上来:' };
    if (!answered) process.stdout.write(`${inLanguageOf(process.env, unsure)}\n`);
    for (const { slug, score } of suggestions)
      process.stdout.write(`${score.toFixed(2)}  ${slug.padEnd(32)} ${titles.get(slug) ?? ''}\n`);
    return 0;
  },
};
