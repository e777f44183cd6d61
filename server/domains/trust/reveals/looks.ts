import { createHmac, hkdfSync } from 'node:crypto';
import type { ConversationId, CustomerId, StaffId } from '@gatehouse/contract/ids';
import type { RevealBudgetView } from '@gatehouse/contract/trust';
import type { Tx } from '../../../platform/db/database.ts';
import type { StaffViewer } from '../../accounts/index.ts';
import { writeAudit } from '../audit/audit.ts';
import type { TrustDeps } from '../deps.ts';
import { alarmMail } from '../mail/alarm-mail.ts';
import { budgetView, countedSince, crossesHalf, isSpent, type Used } from '../model/reveal-budget.ts';
import { countSubjects, hasLookedAt } from '../store/audit.ts';
import { findRevealState, holdReveals, lockReveals } from '../store/reveal-state.ts';

/** One look at somebody's personal data. */
export type Look = {
  readonly reason: string;
} & (
  | { readonly action: 'revealed'; readonly customerId: CustomerId; readonly conversationId: ConversationId }
  | { readonly action: 'searched-contact'; readonly email: string }
);

export interface Looks {
  /**
   * Takes one look out of the viewer's budget and writes it down; the same customer again, within the day, is written down
   * and costs nothing. Half of the budget alarms the supervisors, its end locks. False: locked, nothing may be shown.
   */
  take(tx: Tx, viewer: StaffViewer, look: Look): Promise<boolean>;
  budget(staffId: StaffId): Promise<RevealBudgetView>;
}

export function createLooks(deps: TrustDeps): Looks {
  const { database, clock } = deps;
  // Keyed: the audit log must not become a list of addresses that can be tried out.
  const key = Buffer.from(hkdfSync('sha256', deps.secretKey, '', 'gatehouse audit subject', 32));
  const subjectOf = (look: Look) =>
    look.action === 'revealed'
      ? look.customerId
      : createHmac('sha256', key).update(look.email).digest('base64url').slice(0, 22);

  async function standing(executor: Tx['sql'] | typeof database.sql, staffId: StaffId) {
    const state = await findRevealState(executor, staffId);
    const since = countedSince(clock.now(), state?.counted_from ?? null);
    const used = await countSubjects(executor, staffId, since);
    return { used, since, locked: state?.locked_at != null };
  }

  async function alarm(tx: Tx, viewer: StaffViewer, used: Used, locked: boolean): Promise<void> {
    const action = locked ? 'reveals-locked' : 'reveals-half-used';
    await writeAudit(clock, tx, { actor: viewer, action, aboutId: viewer.id });
    const { name } = viewer;
    const about = {
      name,
      used: used.day,
      locked,
      deskUrl: `${deps.baseUrl}/desk/oversight`,
      brandName: deps.brandName,
    };
    for (const overseer of await deps.people.overseers(tx.sql)) {
      if (overseer.id !== viewer.id) await deps.mail.send(tx, alarmMail(overseer.email, about));
    }
  }

  return {
    async take(tx, viewer, look) {
      await holdReveals(tx.sql, viewer.id);
      const { used, since, locked } = await standing(tx.sql, viewer.id);
      if (locked) return false;
      const subject = subjectOf(look);
      const again = await hasLookedAt(tx.sql, viewer.id, subject, since.day);
      await writeAudit(clock, tx, {
        actor: viewer,
        action: look.action,
        subject,
        reason: look.reason,
        ...(look.action === 'revealed' ? { conversationId: look.conversationId } : {}),
      });
      if (again) return true;
      const now = { hour: used.hour + 1, day: used.day + 1 };
      if (crossesHalf(used)) await alarm(tx, viewer, now, false);
      if (isSpent(now)) {
        await lockReveals(tx.sql, viewer.id, clock.now());
        await alarm(tx, viewer, now, true);
      }
      return true;
    },
    async budget(staffId) {
      const { used, locked } = await standing(database.sql, staffId);
      return budgetView(used, locked);
    },
  };
}
