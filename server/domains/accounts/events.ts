import { staffId } from '@gatehouse/contract/ids';
import * as z from 'zod';

/** Someone of the team was suspended; whatever waits for them should wait for somebody else. */
export const staffSuspended = { name: 'staff suspended', payload: z.object({ staffId }) };
