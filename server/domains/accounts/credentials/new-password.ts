import { normalisePassword, standsAlone } from '../model/password-rules.ts';
import type { StaffTable } from '../store/tables.ts';
import { hashPassword } from './password-hashing.ts';

/** The columns of a password that was judged good enough. */
export async function newPassword(
  password: string,
): Promise<{ password_hash: NonNullable<StaffTable['password_hash']>; password_stands_alone: boolean }> {
  const normalised = normalisePassword(password);
  return { password_hash: await hashPassword(normalised), password_stands_alone: standsAlone(normalised) };
}
