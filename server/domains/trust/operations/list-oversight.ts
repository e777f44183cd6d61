import type { OversightView } from '@gatehouse/contract/trust';
import { asStaff } from '../../accounts/index.ts';
import { countedSince, isHalfUsed } from '../model/reveal-budget.ts';
import type { TrustParts } from '../parts.ts';
import { lookersSince } from '../store/audit.ts';
import { lockedStaff } from '../store/reveal-state.ts';
import { os } from './implementer.ts';

export function listOversight({ database, clock, people, looks }: TrustParts) {
  return os.listOversight.handler(async ({ context }) => {
    const viewer = asStaff(context);
    const [locked, lookers] = await Promise.all([
      lockedStaff(database.sql),
      lookersSince(database.sql, countedSince(clock.now(), null).day),
    ]);
    const lockedAt = new Map(locked.map((row) => [row.staff_id, row.locked_at]));
    const ids = [...new Set([...lockedAt.keys(), ...lookers])];
    const names = await people.byIds(ids);
    const views: OversightView[] = [];
    for (const id of ids) {
      const staff = names.get(id);
      const budget = await looks.budget(id);
      const isNoteworthy = budget.locked || isHalfUsed({ hour: budget.hour.used, day: budget.day.used });
      if (!staff || !isNoteworthy) continue;
      views.push({
        staff,
        budget,
        lockedAt: lockedAt.get(id)?.toISOString() ?? null,
        mayUnlock: budget.locked && id !== viewer.id,
      });
    }
    return { people: views.sort((a, b) => b.budget.day.used - a.budget.day.used) };
  });
}
