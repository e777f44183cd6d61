import { hashToken } from '../../../platform/tokens.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { findUsableLink } from '../store/link-rows.ts';
import { findStaff } from '../store/staff-rows.ts';
import { linkView } from '../views.ts';

/** Looking changes nothing: a link scanner that opens the page uses nothing up. */
export function inspectLink({ database, clock }: AccountsParts) {
  return os.inspectLink.handler(async ({ input, errors }) => {
    const link = await findUsableLink(database.sql, hashToken(input.token), clock.now());
    if (!link) throw errors.LINK_EXPIRED();
    const staff = link.staff_id ? await findStaff(database.sql, link.staff_id) : null;
    return linkView({ ...link, email: staff?.email ?? link.email }, staff?.name ?? null);
  });
}
