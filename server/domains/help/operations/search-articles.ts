import { dayOf } from '../model/day-of.ts';
import { noticesFor } from '../model/notices-for.ts';
import type { HelpParts } from '../parts.ts';
import { countSearch, keepUnanswered } from '../store/searches.ts';
import { os } from './implementer.ts';

const suggestionsAtMost = 5;

export function searchArticles(parts: HelpParts) {
  const { library, secrets, board, log } = parts;
  return os.searchArticles.handler(async ({ input }) => {
    // Whoever pastes a seed phrase needs one article, and the phrase goes nowhere.
    if (await secrets.opensWallet(input.question)) {
      const exposed = library.summary('secret-exposed', input.language);
      return { answered: true, suggestions: exposed ? [exposed] : [], notices: [] };
    }
    const { answered, suggestions } = library.index().answer(input.question, suggestionsAtMost);
    // An answer is worth more than its place in the figures.
    await note(parts, input, answered).catch((error: unknown) => log.warn({ error }, 'search not counted'));
    const slugs = suggestions.map(({ slug }) => slug);
    const { open } = await board.current();
    return {
      answered,
      suggestions: slugs.flatMap((slug) => library.summary(slug, input.language) ?? []),
      notices: noticesFor(open, input.question, slugs).map(({ id, title, updates }) => ({
        id,
        title: title[input.language],
        text: updates[0]?.text[input.language] ?? '',
      })),
    };
  });
}

async function note(
  { secrets, database, clock }: HelpParts,
  { question, language }: Parameters<Parameters<typeof os.searchArticles.handler>[0]>[0]['input'],
  answered: boolean,
): Promise<void> {
  const day = dayOf(clock.now());
  await countSearch(database.sql, { day, language, answered });
  if (answered) return;
  const masked = (await secrets.mask(question)).replaceAll(/\s+/g, ' ').toLowerCase();
  await keepUnanswered(database.sql, { day, language, question: masked });
}
