import { expect, it } from 'vitest';
import { mailUnderFire } from './mail-under-fire.ts';

/** The small version of `npm run chaos -- mail`. */
it.skipIf(process.platform !== 'linux')(
  'loses no mail, files each once, and mails each reply once, while everything is killed twice',
  async () => {
    const verdict = await mailUnderFire({ mails: 120, replies: 10, kills: 2, betweenKillsMs: 2_000, tell: () => {} });
    expect(verdict).toMatchObject({
      accepted: 120,
      lost: 0,
      duplicated: 0,
      misfiled: 0,
      doubleReplies: 0,
      missingReplies: 0,
    });
    expect(verdict.replies).toBeGreaterThan(0);
  },
  240_000,
);
