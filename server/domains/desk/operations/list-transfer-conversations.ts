import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { listByTransfer } from '../store/transfers.ts';
import { os } from './implementer.ts';
import { presentAll } from './present.ts';

const mostListed = 20;

export function listTransferConversations(deps: DeskParts) {
  return os.listTransferConversations.handler(async ({ input, context }) => {
    const rows = await listByTransfer(deps.database.sql, input.id, mostListed);
    return { conversations: await presentAll(deps, rows, asStaff(context)) };
  });
}
