import type { StaffId } from '@gatehouse/contract/ids';
import type { Sql } from '../../../platform/db/database.ts';
import { hashToken } from '../../../platform/tokens.ts';
import { accountsSql } from './accounts-sql.ts';

/** Remembers a WebAuthn challenge; `staffId` null for a sign-in, where nobody is known yet. */
export async function keepChallenge(
  executor: Sql,
  challenge: string,
  staffId: StaffId | null,
  expiresAt: Date,
): Promise<void> {
  const row = { challenge_hash: hashToken(challenge), staff_id: staffId, expires_at: expiresAt };
  await accountsSql(executor).insertInto('staff_challenge').values(row).execute();
}

/** Uses a challenge up. False when it was never given to this person, was used, or has expired. */
export async function takeChallenge(
  executor: Sql,
  challenge: string,
  staffId: StaffId | null,
  now: Date,
): Promise<boolean> {
  const query = accountsSql(executor)
    .deleteFrom('staff_challenge')
    .where('challenge_hash', '=', hashToken(challenge))
    .where('staff_id', staffId === null ? 'is' : '=', staffId)
    .where('expires_at', '>', now)
    .returning('challenge_hash');
  return (await query.executeTakeFirst()) !== undefined;
}
