import type { Clock, Socket } from '@gatehouse/log-client';
import type { KeyValue } from '../../shared/kept.ts';

/** Everything of the browser that the model touches, so that it also runs where there is none. */
export interface Surroundings {
  fetch(path: string, init: RequestInit): Promise<Response>;
  connect(): Socket;
  local: KeyValue;
  session: KeyValue;
  clock: Clock;
  /** Fetches what finds secrets in a text. */
  loadGuard(): Promise<typeof import('@gatehouse/secret-guard')>;
  random(): number;
  newId(): string;
  /** Runs with no other tab of this page doing the same, where the browser can promise that. */
  alone(run: () => Promise<void>): Promise<void>;
  /** Another tab has changed what is stored under a name; null: all of it. */
  onStored(run: (key: string | null) => void): void;
}
