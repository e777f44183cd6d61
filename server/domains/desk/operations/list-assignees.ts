import type { DeskParts } from '../parts.ts';
import { os } from './implementer.ts';

export function listAssignees({ people }: DeskParts) {
  return os.listAssignees.handler(async () => ({ people: await people.active() }));
}
