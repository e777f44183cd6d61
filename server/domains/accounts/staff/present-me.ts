import type { MeView } from '@gatehouse/contract/accounts';
import type { StaffId } from '@gatehouse/contract/ids';
import type { Sql } from '../../../platform/db/database.ts';
import { listPasskeys } from '../store/passkey-rows.ts';
import { findStaff } from '../store/staff-rows.ts';
import { meView } from '../views.ts';

/** The signed-in person as they see themselves. */
export async function presentMe(executor: Sql, id: StaffId): Promise<MeView> {
  const staff = await findStaff(executor, id);
  if (!staff) throw new Error('a signed-in person is on the team');
  return meView(staff, await listPasskeys(executor, id));
}
