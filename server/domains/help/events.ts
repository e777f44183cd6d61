import { staffId } from '@gatehouse/contract/ids';
import * as z from 'zod';

/** A supervisor has told everybody of an incident or of maintenance. */
export const statusNoticeChanged = {
  name: 'status notice changed',
  payload: z.object({
    id: z.uuid(),
    at: z.iso.datetime(),
    staffId,
    staffName: z.string(),
    change: z.enum(['added', 'updated']),
    /** Title and stage, in English. */
    what: z.string(),
  }),
};
export type StatusNoticeChange = z.infer<typeof statusNoticeChanged.payload>;
