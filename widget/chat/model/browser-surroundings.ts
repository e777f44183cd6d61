import type { Stage } from '../../shared/bridge.ts';
import { browserStorage } from '../../shared/browser-storage.ts';
import type { Surroundings } from './surroundings.ts';

export function browserSurroundings({ origin, loadGuard }: Pick<Stage, 'origin' | 'loadGuard'>): Surroundings {
  return {
    // Never cookies: the token is sent by hand, so a page of another site can do nothing in the person's name.
    fetch: (path, init) => fetch(`${origin}/api${path}`, { ...init, credentials: 'omit', cache: 'no-store' }),
    connect: () => new WebSocket(`${origin.replace(/^http/, 'ws')}/realtime`),
    local: browserStorage('localStorage'),
    session: browserStorage('sessionStorage'),
    clock: {
      now: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    loadGuard,
    random: Math.random,
    newId,
    alone: (run) => (navigator.locks ? navigator.locks.request('gatehouse', run) : run()),
    onStored: (run) => addEventListener('storage', ({ key }) => run(key)),
  };
}

/** A random UUID (RFC 9562 § 5.4), also on pages without TLS, where `crypto.randomUUID` is missing. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
