import type { StaffStatus } from '@gatehouse/contract/accounts';
import type { Tx } from '../../../platform/db/database.ts';
import { contractError } from '../../../platform/http/errors.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { staffSuspended } from '../events.ts';
import { isLastAdmin, updateStaff } from '../store/staff-rows.ts';
import type { StaffRow } from '../store/tables.ts';

/** Suspends someone, which ends all their sessions at once, or lets them back in. @throws LAST_ADMIN */
export async function setStaffStatus(
  { sessions, events }: Pick<AccountsParts, 'sessions' | 'events'>,
  tx: Tx,
  staff: StaffRow,
  status: StaffStatus,
): Promise<StaffRow> {
  if (staff.status === status) return staff;
  if (status === 'suspended') {
    if (await isLastAdmin(tx.sql, staff.id)) throw contractError('LAST_ADMIN');
    await sessions.endAllOf(tx, staff.id);
    await events.emit(tx, staffSuspended, { staffId: staff.id });
  }
  return updateStaff(tx.sql, staff.id, { status });
}
