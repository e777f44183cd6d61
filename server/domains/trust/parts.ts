import type { OfficialList } from './channels/official-list.ts';
import type { TrustDeps } from './deps.ts';
import type { Looks } from './reveals/looks.ts';

/** What the operations of this domain work with. */
export interface TrustParts extends TrustDeps {
  readonly looks: Looks;
  readonly official: OfficialList;
}
