import type { QuarantinedMailView } from '@gatehouse/contract/mail';
import { maskEmail } from '../../desk/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { countQuarantined, listQuarantined, type QuarantinedMail } from '../store/mail-quarantine.ts';
import { mailOs } from './implementer.ts';

function view(row: QuarantinedMail): QuarantinedMailView {
  return {
    id: row.id,
    receivedAt: row.received_at.toISOString(),
    route: row.route,
    size: row.size,
    reason: row.reason ?? 'unreadable',
    sender: maskEmail(row.sender),
    subject: row.subject,
    canBeFiled: row.sender !== null && row.reason !== 'no-sender',
  };
}

export function listQuarantine({ database }: ChannelsDeps) {
  return mailOs.listQuarantine.handler(async ({ input }) => {
    const [{ rows, more }, count] = await Promise.all([
      listQuarantined(database.sql, input.after ?? null, input.limit),
      countQuarantined(database.sql),
    ]);
    return { mails: rows.map(view), count, more };
  });
}
