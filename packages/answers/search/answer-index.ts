import { languageOf } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { answeredFrom, confidenceOf, type Evidence } from './confidence.ts';
import { createGramIndex } from './gram-index.ts';
import { learnScope } from './scope.ts';

/** What can be found: an article with the ways in which people ask for it, in any mix of languages. */
export interface Answerable {
  readonly slug: string;
  readonly phrasings: readonly string[];
  /** Titles and summaries: found like a phrasing. */
  readonly titles?: readonly string[];
  /** Text of the article: found where no phrasing is. */
  readonly bodies?: readonly string[];
}

export interface Suggestion {
  readonly slug: string;
  /** 0 to about 3: the three best ways of asking, added up. Comparable within one index. */
  readonly score: number;
}

export interface Answer {
  readonly lang: 'zh' | 'en';
  /** Whether the first suggestions are likely to hold the answer; where not, a person is the better offer. */
  readonly answered: boolean;
  /** Chance that the answer is among the suggestions, 0 to 1. */
  readonly confidence: number;
  readonly suggestions: readonly Suggestion[];
}

export interface AnswerIndex {
  /** Suggests articles, best first, at most `limit`. An empty or unreadable text has none. */
  answer(text: string, limit?: number): Answer;
  /** What the confidence of an answer rests on, so that its curve can be fitted. */
  evidence(text: string): Evidence;
}

/** Weight of typo-proof letter grams beside whole words. */
const gramWeight = 0.7;
/** A hit in the body of an article beside a hit in one of its phrasings. */
const bodyWeight = 0.45;
const bestOf = 3;

/**
 * Builds the index in memory; some milliseconds for a hundred articles.
 *
 * @example
 * const index = createAnswerIndex([{ slug: 'forgot-password', phrasings: ['I forgot my password', '忘记密码了'] }]);
 * index.answer('密码忘了').suggestions[0]?.slug // 'forgot-password'
 */
export function createAnswerIndex(articles: readonly Answerable[]): AnswerIndex {
  const texts = articles.flatMap(({ phrasings, titles = [], bodies = [] }, article) => [
    ...[...phrasings, ...titles].map((text) => ({ article, text, weight: 1 })),
    ...bodies.map((text) => ({ article, text, weight: bodyWeight })),
  ]);
  const tokens = texts.map(({ text }) => tokenise(text));
  const words = createGramIndex(tokens.map((each) => each.words));
  const grams = createGramIndex(tokens.map((each) => each.grams));
  const scope = learnScope(articles.flatMap(({ phrasings }) => phrasings));

  function rank(text: ReturnType<typeof tokenise>): { slug: string; score: number; best: number }[] {
    const scores = new Float64Array(texts.length);
    words.score(text.words, 1, scores);
    grams.score(text.grams, gramWeight, scores);
    const tops = articles.map(() => new Float64Array(bestOf));
    texts.forEach(({ article, weight }, index) => {
      let score = (scores[index] as number) * weight;
      const top = tops[article] as Float64Array;
      for (let place = 0; place < bestOf && score > 0; place++) {
        const held = top[place] as number;
        if (score <= held) continue;
        top[place] = score;
        score = held;
      }
    });
    return articles
      .map(({ slug }, article) => {
        const top = tops[article] as Float64Array;
        return { slug, score: top.reduce((sum, score) => sum + score, 0), best: top[0] as number };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
  }

  type Ranked = ReturnType<typeof rank>;

  function evidenceOf(text: string, query: ReturnType<typeof tokenise>, ranked: Ranked): Evidence {
    const [first, second] = ranked;
    return {
      chinese: languageOf(text) === 'zh',
      best: first?.best ?? 0,
      lead: (first?.score ?? 0) - (second?.score ?? 0),
      known: words.known(query.words),
      scope: scope(text),
    };
  }

  return {
    answer(text, limit = 5) {
      const query = tokenise(text);
      const ranked = rank(query);
      const confidence = ranked.length === 0 ? 0 : confidenceOf(evidenceOf(text, query, ranked));
      return {
        lang: languageOf(text),
        answered: confidence >= answeredFrom,
        confidence,
        suggestions: ranked
          .slice(0, limit)
          .map(({ slug, score }) => ({ slug, score: Math.round(score * 10_000) / 10_000 })),
      };
    },
    evidence(text) {
      const query = tokenise(text);
      return evidenceOf(text, query, rank(query));
    },
  };
}
