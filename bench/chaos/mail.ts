import { parseArgs } from 'node:util';
import { mailUnderFire } from '../fire/mail-under-fire.ts';

/**
 * Mails come in by SMTP and replies go out while server, mail process and readers are killed with -9 twenty times. The last line is
 * one JSON object. Linux only.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    mails: { type: 'string', default: '5000' },
    replies: { type: 'string', default: '300' },
    kills: { type: 'string', default: '20' },
  },
});

const verdict = await mailUnderFire({
  mails: Number(values.mails),
  replies: Number(values.replies),
  kills: Number(values.kills),
  betweenKillsMs: 4_000,
  tell: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify({ name: 'mail', ...verdict })}\n`);
const { lost, duplicated, misfiled, doubleReplies, missingReplies } = verdict;
process.exitCode = verdict.accepted > 0 && lost + duplicated + misfiled + doubleReplies + missingReplies === 0 ? 0 : 1;
