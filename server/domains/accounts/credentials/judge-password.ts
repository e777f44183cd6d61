import { contextWords, isCommonPassword } from '../model/common-password.ts';
import { isLongEnough, normalisePassword } from '../model/password-rules.ts';
import { readCommonPasswords } from './common-passwords.ts';

/** What is wrong with a new password, or null (NIST SP 800-63B-4 § 3.1.1.2: length and a blocklist, nothing else). */
export async function judgePassword(
  password: string,
  { besideTotp, context }: { besideTotp: boolean; context: readonly string[] },
): Promise<'PASSWORD_TOO_SHORT' | 'PASSWORD_COMMON' | null> {
  const normalised = normalisePassword(password);
  if (!isLongEnough(normalised, { besideTotp })) return 'PASSWORD_TOO_SHORT';
  const common = await readCommonPasswords();
  const listed = (text: string) => common.has(text);
  return isCommonPassword(normalised, { listed, context: contextWords(...context) }) ? 'PASSWORD_COMMON' : null;
}
