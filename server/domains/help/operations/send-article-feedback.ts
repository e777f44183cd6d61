import { dayOf } from '../model/day-of.ts';
import { voterOf } from '../model/voter-of.ts';
import type { HelpParts } from '../parts.ts';
import { saveVote } from '../store/votes.ts';
import { os } from './implementer.ts';

export function sendArticleFeedback({ library, secrets, database, clock }: HelpParts) {
  return os.sendArticleFeedback.handler(async ({ input, errors }) => {
    const { slug, language, reader, helped, reason } = input;
    if (!library.summary(slug, language)) throw errors.NOT_FOUND();
    await saveVote(database.sql, {
      voter: voterOf(reader, slug),
      slug,
      language,
      day: dayOf(clock.now()),
      helped,
      reason: reason === undefined ? null : await secrets.mask(reason),
    });
    return { helped };
  });
}
