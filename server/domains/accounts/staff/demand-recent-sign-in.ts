import type { Clock } from '../../../platform/clock.ts';
import { contractError } from '../../../platform/http/errors.ts';
import { lifetimes } from '../model/lifetimes.ts';
import type { StaffViewer } from '../model/viewer.ts';

/** Credentials are changed only by someone who has just shown some (ASVS 5.0 V7.5.1). @throws REAUTHENTICATION_REQUIRED */
export function demandRecentSignIn(viewer: StaffViewer, clock: Clock): void {
  if (clock.now().getTime() - viewer.authenticatedAt.getTime() > lifetimes.recentSignIn)
    throw contractError('REAUTHENTICATION_REQUIRED');
}
