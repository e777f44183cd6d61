import type { HelpParts } from '../parts.ts';
import { os } from './implementer.ts';

const suggestionsAtMost = 5;

export function searchArticles({ library, secrets }: HelpParts) {
  return os.searchArticles.handler(async ({ input }) => {
    // Whoever pastes a seed phrase needs one article, and the phrase goes nowhere.
    if (await secrets.opensWallet(input.question)) {
      const exposed = library.summary('secret-exposed', input.language);
      return { answered: true, suggestions: exposed ? [exposed] : [] };
    }
    const { answered, suggestions } = library.index().answer(input.question, suggestionsAtMost);
    return { answered, suggestions: suggestions.flatMap(({ slug }) => library.summary(slug, input.language) ?? []) };
  });
}
