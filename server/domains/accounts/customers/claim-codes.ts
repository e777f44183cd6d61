import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { type Language, language as languageSchema } from '@gatehouse/contract/languages';
import { emailAddress } from '@gatehouse/contract/text';
import * as z from 'zod';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { countAttempts } from '../../../platform/http/attempts.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { AccountsDeps } from '../accounts-deps.ts';
import { claimMail } from '../mail/claim-mail.ts';
import { later, lifetimes, maxTries } from '../model/lifetimes.ts';
import { keepClaimCode, takeClaimCode, tryClaimCode } from '../store/claim-code-rows.ts';
import { someCustomerHasEmail } from '../store/customer-rows.ts';

const wish = z.object({ email: emailAddress, language: languageSchema });

/** Codes that prove a mailbox. */
export interface ClaimCodes {
  /** Has a code mailed if somebody wrote to us in this mailbox's name. Who asks learns nothing: it answers the same, as quickly. */
  request(email: string, language: Language): Promise<void>;
  /** Whether the code is right; it is used up by that. */
  confirm(tx: Tx, email: string, code: string): Promise<boolean>;
  /** Looks whether the mailbox is known and mails, after the answer was given. */
  readonly job: Job<z.infer<typeof wish>>;
}

const jobName = 'accounts:mail-claim-code';
const perMailbox = { points: 3, seconds: 3_600 };

export function createClaimCodes(
  deps: Pick<AccountsDeps, 'jobs' | 'mail' | 'clock' | 'secretKey' | 'brandName' | 'mailboxHasConversations'> & {
    database: Database;
  },
): ClaimCodes {
  const { database, clock } = deps;
  const mails = countAttempts(database, 'claim-mail', perMailbox);
  // Keyed, as eight digits would not stand a day against a copy of the database.
  const hash = (email: string, code: string) =>
    createHmac('sha256', deps.secretKey).update(`claim:${email}:${code}`).digest();

  return {
    async request(email, language) {
      await database.transact((tx) => deps.jobs.enqueue(tx, jobName, { email, language }, { maxAttempts: 3 }));
    },
    async confirm(tx, email, code) {
      // Outside of the caller's transaction: a wrong try counts even though everything else is rolled back.
      const expected = await tryClaimCode(database.sql, email, { now: clock.now(), maxTries: maxTries.claimCode });
      const given = hash(email, code);
      if (!expected || !timingSafeEqual(expected, given)) return false;
      return takeClaimCode(tx.sql, email, given);
    },
    job: {
      name: jobName,
      payload: wish,
      async run({ email, language }) {
        if (!(await deps.mailboxHasConversations(email)) && !(await someCustomerHasEmail(database.sql, email))) return;
        if ((await mails.take(email)) !== null) return;
        const code = String(randomInt(100_000_000)).padStart(8, '0');
        await database.transact(async (tx) => {
          await keepClaimCode(tx.sql, {
            email,
            code_hash: hash(email, code),
            expires_at: later(clock.now(), lifetimes.claimCode),
          });
          await deps.mail.send(tx, claimMail(email, language, deps.brandName, code));
        });
      },
    },
  };
}
