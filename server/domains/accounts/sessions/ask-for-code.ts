import type { StaffId } from '@gatehouse/contract/ids';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import type { Cookies } from '../../../platform/http/gate.ts';
import { hashToken, newToken } from '../../../platform/tokens.ts';
import type { AccountsDeps } from '../accounts-deps.ts';
import { later, lifetimes } from '../model/lifetimes.ts';
import { insertPendingSignIn } from '../store/pending-sign-in-rows.ts';
import { pendingCookie } from './sessions.ts';

/** Remembers that the password was right; the token that it gives is good for entering a one-time code and nothing else. */
export async function askForCode(
  { clock }: Pick<AccountsDeps, 'clock'>,
  tx: Tx,
  staffId: StaffId,
  cookies: Cookies,
): Promise<{ state: 'second-factor' }> {
  const token = newToken();
  await insertPendingSignIn(tx.sql, {
    id: newId(),
    token_hash: hashToken(token),
    staff_id: staffId,
    expires_at: later(clock.now(), lifetimes.pendingSignIn),
  });
  cookies.set(pendingCookie, token, lifetimes.pendingSignIn / 1000);
  return { state: 'second-factor' };
}
