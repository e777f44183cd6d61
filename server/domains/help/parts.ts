import type { Library } from './library.ts';
import type { Secrets } from './secrets.ts';

/** What the operations of this domain work with. */
export interface HelpParts {
  readonly library: Library;
  readonly secrets: Secrets;
}
