import { asStaff } from '../../accounts/index.ts';
import type { TrustParts } from '../parts.ts';
import { os } from './implementer.ts';

export function getRevealBudget({ looks }: TrustParts) {
  return os.getRevealBudget.handler(({ context }) => looks.budget(asStaff(context).id));
}
