import type { Role } from '@gatehouse/contract/accounts';
import type { StaffId } from '@gatehouse/contract/ids';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import { hashToken, newToken } from '../../../platform/tokens.ts';
import type { AccountsDeps } from '../accounts-deps.ts';
import { later, lifetimes } from '../model/lifetimes.ts';
import { deleteUnusedLinks, insertLink } from '../store/link-rows.ts';
import { hasActiveAdmin, holdStaffTable } from '../store/staff-rows.ts';
import type { StaffLinkRow } from '../store/tables.ts';

export interface NewLink {
  row: StaffLinkRow;
  /** The token stands in the fragment: browsers send it to nobody, and no log has it. */
  url: string;
}

/** One-time links. Of each kind and for each person only the newest works. */
export interface Links {
  /** For whoever sets the installation up; null once there is an admin. */
  owner(tx: Tx, baseUrl: string): Promise<string | null>;
  invitation(tx: Tx, to: { email: string; role: Role }): Promise<NewLink>;
  recovery(tx: Tx, to: { staffId: StaffId; email: string; role: Role; resetSecondFactor: boolean }): Promise<NewLink>;
}

export function createLinks({ clock, baseUrl }: Pick<AccountsDeps, 'clock' | 'baseUrl'>): Links {
  async function issue(
    tx: Tx,
    link: Pick<StaffLinkRow, 'kind' | 'role'> &
      Partial<Pick<StaffLinkRow, 'email' | 'staff_id' | 'reset_second_factor'>>,
    lifetime: number,
    base = baseUrl,
  ): Promise<NewLink> {
    const now = clock.now();
    const token = newToken();
    const row = await insertLink(tx.sql, {
      id: newId(),
      token_hash: hashToken(token),
      staff_id: null,
      email: null,
      created_at: now,
      expires_at: later(now, lifetime),
      used_at: null,
      ...link,
    });
    return { row, url: `${base}/desk/link#${token}` };
  }

  return {
    async owner(tx, base) {
      await holdStaffTable(tx.sql);
      if (await hasActiveAdmin(tx.sql)) return null;
      await deleteUnusedLinks(tx.sql, { kind: 'owner' });
      return (await issue(tx, { kind: 'owner', role: 'admin' }, lifetimes.ownerLink, base)).url;
    },
    async invitation(tx, { email, role }) {
      await deleteUnusedLinks(tx.sql, { kind: 'invitation', email });
      return issue(tx, { kind: 'invitation', email, role }, lifetimes.invitation);
    },
    async recovery(tx, { staffId, email, role, resetSecondFactor }) {
      await deleteUnusedLinks(tx.sql, { kind: 'recovery', staffId });
      return issue(
        tx,
        { kind: 'recovery', staff_id: staffId, email, role, reset_second_factor: resetSecondFactor },
        lifetimes.recoveryLink,
      );
    },
  };
}
