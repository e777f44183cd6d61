import { Outlet } from 'react-router';
import { useBrandAccent } from './use-brand-accent.ts';

/** What every page has, with or without a session: the operator's colour. */
export function Root() {
  useBrandAccent();
  return <Outlet />;
}
