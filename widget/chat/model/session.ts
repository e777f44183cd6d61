import { createKept, keys } from '../../shared/kept.ts';
import type { Surroundings } from './surroundings.ts';

export interface Session {
  /** Opens this person's conversations. */
  token: string;
  /** Whom the host wallet says this is, where it has said so. */
  subject: string | null;
}

export interface SessionKeeper {
  get(): Session | null;
  set(session: Session | null): void;
  /** Looks at what the storage says now: another tab may have been quicker. */
  refresh(): Session | null;
}

/** The token of this browser, shared with the page's other tabs. */
export function createSession({ local }: Surroundings, onChange: () => void): SessionKeeper {
  const kept = createKept<Session>(local, keys.visit);
  let current = kept.load();

  function become(next: Session | null): void {
    const isOther = next?.token !== current?.token;
    current = next;
    if (isOther) onChange();
  }

  return {
    get: () => current,
    set(next) {
      kept.save(next);
      become(next);
    },
    refresh() {
      become(kept.load());
      return current;
    },
  };
}
