/** One field of many short texts: an inverted index with cosine of sublinear tf-idf. */
export interface GramIndex {
  /** Adds to `scores[text]` the cosine of the query and each text that shares a token, times `weight`. */
  score(tokens: readonly string[], weight: number, scores: Float64Array): void;
  /** How much of the query's weight (idf) stands in the index at all, 0 to 1. */
  known(tokens: readonly string[]): number;
}

function countOf(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

export function createGramIndex(texts: readonly (readonly string[])[]): GramIndex {
  const postings = new Map<string, { texts: number[]; weights: number[] }>();
  const counted = texts.map(countOf);
  counted.forEach((counts, text) => {
    for (const [token, count] of counts) {
      const posting = postings.get(token) ?? { texts: [], weights: [] };
      posting.texts.push(text);
      posting.weights.push(1 + Math.log(count));
      postings.set(token, posting);
    }
  });
  const unseen = Math.log(1 + texts.length) + 1;
  const idf = (token: string) => {
    const posting = postings.get(token);
    return posting ? Math.log((1 + texts.length) / (1 + posting.texts.length)) + 1 : unseen;
  };
  const lengths = counted.map((counts) => {
    let sum = 0;
    for (const [token, count] of counts) sum += ((1 + Math.log(count)) * idf(token)) ** 2;
    return Math.sqrt(sum) || 1;
  });

  return {
    score(tokens, weight, scores) {
      const query = countOf(tokens);
      let length = 0;
      for (const [token, count] of query) length += ((1 + Math.log(count)) * idf(token)) ** 2;
      const scale = weight / (Math.sqrt(length) || 1);
      for (const [token, count] of query) {
        const posting = postings.get(token);
        if (!posting) continue;
        const factor = (1 + Math.log(count)) * idf(token) ** 2 * scale;
        for (let at = 0; at < posting.texts.length; at++) {
          const text = posting.texts[at] as number;
          scores[text] =
            (scores[text] as number) + (factor * (posting.weights[at] as number)) / (lengths[text] as number);
        }
      }
    },
    known(tokens) {
      let all = 0;
      let found = 0;
      for (const token of new Set(tokens)) {
        const weight = idf(token);
        all += weight;
        if (postings.has(token)) found += weight;
      }
      return all === 0 ? 0 : found / all;
    },
  };
}
