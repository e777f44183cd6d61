import { contractError } from '../../../platform/http/errors.ts';
import type { HelpParts } from '../parts.ts';
import { os } from './implementer.ts';

export function getArticle({ library }: HelpParts) {
  return os.getArticle.handler(async ({ input }) => {
    const article = library.article(input.slug, input.language);
    if (!article) throw contractError('NOT_FOUND');
    return article;
  });
}
