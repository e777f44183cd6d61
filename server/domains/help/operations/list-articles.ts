import type { HelpParts } from '../parts.ts';
import { os } from './implementer.ts';

export function listArticles({ library }: HelpParts) {
  return os.listArticles.handler(async ({ input }) => ({ groups: library.groups(input.language) }));
}
