import type { StaffId } from '@gatehouse/contract/ids';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import { contractError } from '../../../platform/http/errors.ts';
import { hashToken } from '../../../platform/tokens.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { judgePassword } from '../credentials/judge-password.ts';
import { newPassword } from '../credentials/new-password.ts';
import { os } from '../implementer.ts';
import { askForCode } from '../sessions/ask-for-code.ts';
import { presentMe } from '../staff/present-me.ts';
import { findUsableLink, useLink } from '../store/link-rows.ts';
import { deletePasskeysOf } from '../store/passkey-rows.ts';
import { findStaff, hasActiveAdmin, holdStaffTable, insertStaff, updateStaff } from '../store/staff-rows.ts';
import type { StaffLinkRow, StaffRow } from '../store/tables.ts';

interface Given {
  name: string;
  email?: string | undefined;
  password: string;
}

/** Whom the link lets in: a new member of the team, or one who chooses a new password. */
async function admit(
  parts: AccountsParts,
  tx: Tx,
  link: StaffLinkRow,
  given: Given,
  known: StaffRow | null,
): Promise<StaffRow> {
  const password = await newPassword(given.password);
  if (known) {
    await parts.sessions.endAllOf(tx, known.id);
    if (link.reset_second_factor) await deletePasskeysOf(tx.sql, known.id);
    return updateStaff(tx.sql, known.id, {
      ...password,
      name: given.name,
      ...(link.reset_second_factor ? { totp_secret: null, totp_last_step: null } : {}),
    });
  }
  // Two owner links cannot both make a first admin.
  if (link.kind === 'owner') {
    await holdStaffTable(tx.sql);
    if (await hasActiveAdmin(tx.sql)) throw contractError('LINK_EXPIRED');
  }
  const email = link.email ?? given.email;
  if (!email) throw contractError('WRONG_TYPE', { fields: [{ field: 'email', code: 'WRONG_TYPE' }] });
  const staff = await insertStaff(tx.sql, {
    id: newId() as StaffId,
    name: given.name,
    email,
    role: link.role,
    ...password,
    totp_secret: null,
    totp_last_step: null,
    totp_offer: null,
    totp_offer_expires_at: null,
    created_at: parts.clock.now(),
    last_seen_at: null,
  });
  if (!staff) throw contractError('EMAIL_TAKEN');
  return staff;
}

export function acceptLink(parts: AccountsParts) {
  const { database, clock, brandName, sessions } = parts;
  return os.acceptLink.handler(async ({ input, context, errors }) => {
    const link = await findUsableLink(database.sql, hashToken(input.token), clock.now());
    if (!link) throw errors.LINK_EXPIRED();
    const known = link.staff_id ? await findStaff(database.sql, link.staff_id) : null;
    if (known?.status === 'suspended') throw errors.LINK_EXPIRED();
    const besideTotp = known !== null && known.totp_secret !== null && !link.reset_second_factor;
    const email = known?.email ?? link.email ?? input.email ?? '';
    const fault = await judgePassword(input.password, { besideTotp, context: [brandName, input.name, email] });
    if (fault) throw errors[fault]();

    return database.transact(async (tx) => {
      if (!(await useLink(tx.sql, link.id, clock.now()))) throw errors.LINK_EXPIRED();
      const staff = await admit(parts, tx, link, input, known);
      // A mailed link alone does not open an account that has a second factor.
      if (staff.totp_secret) return askForCode(parts, tx, staff.id, context.cookies);
      await sessions.start(tx, staff.id, 'link', context);
      return { state: 'signed-in' as const, me: await presentMe(tx.sql, staff.id) };
    });
  });
}
