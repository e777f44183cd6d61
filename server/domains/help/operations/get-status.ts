import type { HelpParts } from '../parts.ts';
import { os } from './implementer.ts';

export function getStatus({ board }: HelpParts) {
  return os.getStatus.handler(() => board.current());
}
