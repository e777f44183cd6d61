import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { presentMe } from '../staff/present-me.ts';
import { asStaff } from '../viewer-of.ts';

export function getMe({ database }: AccountsParts) {
  return os.getMe.handler(({ context }) => presentMe(database.sql, asStaff(context).id));
}
