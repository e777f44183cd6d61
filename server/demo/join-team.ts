import { call } from '@orpc/server';
import { type Accounts, anonymous, type Viewer } from '../domains/accounts/index.ts';
import type { RequestContext } from '../platform/http/gate.ts';
import { demoPassword, demoTeam } from './demo-team.ts';

/** Nobody's browser: the seed speaks to operations in process. */
export function contextOf(viewer: Viewer): RequestContext<Viewer> {
  const cookies = { get: () => undefined, set: () => {}, clear: () => {} };
  return { viewer, viewerKey: 'demo', address: '127.0.0.1', userAgent: '', cookies };
}

/** Invites whoever of the demo's team is missing, and accepts for them. */
export async function joinTeam(accounts: Pick<Accounts, 'administration' | 'operations'>): Promise<void> {
  const { administration, operations } = accounts;
  const known = new Set((await administration.list()).map((row) => row.email));
  for (const { email, name, role } of demoTeam) {
    if (known.has(email)) continue;
    const token = (await administration.invite(email, role)).split('#')[1] ?? '';
    await call(operations.acceptLink, { token, name, password: demoPassword }, { context: contextOf(anonymous) });
    // Accepting signs in; nobody sits at that browser.
    await administration.endSessions(email);
  }
}
