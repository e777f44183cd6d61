import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { readQuestions } from '../../packages/answers/evaluation/questions.ts';
import { starterAnswerables } from '../../packages/answers/evaluation/starter-answerables.ts';
import { type Answerable, createAnswerIndex } from '../../packages/answers/index.ts';
import { tokenise } from '../../packages/answers/text/tokens.ts';
import { percentiles } from '../load/percentiles.ts';

/**
 * Time of one answer with 60, 1,000 and 10,000 articles, beside MiniSearch over the same texts with the same tokens, in turns in
 * one process. The articles are the starter ones, repeated with their words shuffled. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});
const starters = starterAnswerables();
const questions = readQuestions().map(({ text }) => text);

/** Copies that share words with the original, as articles of one field do, and differ in their order and mix. */
function articlesOf(count: number): Answerable[] {
  return Array.from({ length: count }, (_, index) => {
    const at = index % starters.length;
    const round = Math.floor(index / starters.length);
    const own = starters[at] as Answerable;
    if (round === 0) return own;
    const other = starters[(at + round) % starters.length] as Answerable;
    const phrasings = own.phrasings.map(
      (text, place) => `${text} ${other.phrasings[(place + round) % other.phrasings.length] ?? ''}`,
    );
    return { slug: `${own.slug}-${round}`, phrasings };
  });
}

function miniSearchOf(articles: readonly Answerable[]): (text: string) => unknown {
  const engine = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => {
      const { words, grams } = tokenise(text);
      return [...words, ...grams];
    },
    processTerm: (term) => term,
  });
  let id = 0;
  engine.addAll(articles.flatMap(({ phrasings }) => phrasings.map((text) => ({ id: id++, text }))));
  return (text) => engine.search(text, { combineWith: 'OR' }).slice(0, 5);
}

function timesOf(ask: (text: string) => unknown): number[] {
  return questions.map((text) => {
    const start = performance.now();
    ask(text);
    return performance.now() - start;
  });
}

const sizes = [60, 1_000, 10_000].map((articles) => {
  const content = articlesOf(articles);
  const started = performance.now();
  const index = createAnswerIndex(content);
  const buildMs = Math.round(performance.now() - started);
  const rival = miniSearchOf(content);
  const ours: number[] = [];
  const theirs: number[] = [];
  timesOf(index.answer);
  for (let round = 0; round < Number(values.rounds); round++) {
    ours.push(...timesOf(index.answer));
    theirs.push(...timesOf(rival));
  }
  const [p50Ms, p99Ms] = percentiles(ours, [0.5, 0.99]);
  const [miniSearchP50Ms, miniSearchP99Ms] = percentiles(theirs, [0.5, 0.99]);
  return { articles, buildMs, p50Ms, p99Ms, miniSearchP50Ms, miniSearchP99Ms };
});
const thousand = sizes[1];
process.stdout.write(
  `${JSON.stringify({
    name: 'answers',
    product: thousand?.p99Ms,
    limit: thousand?.miniSearchP99Ms,
    ratio: Math.round(((thousand?.p99Ms ?? 0) / (thousand?.miniSearchP99Ms ?? 1)) * 1_000) / 1_000,
    unit: 'ms for one answer at 1,000 articles, p99; the limit is MiniSearch with the same tokens',
    sizes,
  })}\n`,
);
