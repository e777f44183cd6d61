import type { StatusNoticeView } from '@gatehouse/contract/help';

/** Whether a notice tells of something that is out of order now: not of what is planned, or no longer felt. */
export function isTrouble({ stage, impact }: Pick<StatusNoticeView, 'stage' | 'impact'>): boolean {
  return stage !== 'scheduled' && stage !== 'resolved' && impact !== 'none';
}
