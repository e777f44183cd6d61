import { contractError } from '../../platform/http/errors.ts';
import type { CustomerViewer, StaffViewer, Viewer } from './model/viewer.ts';

/** The member of the team whom the gate has let in. */
export function asStaff(context: { viewer: Viewer }): StaffViewer {
  if (context.viewer.kind !== 'staff') throw contractError('UNAUTHENTICATED');
  return context.viewer;
}

/** The customer whom the gate has let in. */
export function asCustomer(context: { viewer: Viewer }): CustomerViewer {
  if (context.viewer.kind !== 'customer') throw contractError('UNAUTHENTICATED');
  return context.viewer;
}
