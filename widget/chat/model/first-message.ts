import type { MyConversationView } from '@gatehouse/contract/channels';
import type { Language } from '@gatehouse/contract/languages';
import { backoff } from '@gatehouse/log-client';
import { createKept, keys } from '../../shared/kept.ts';
import type { Api } from './api.ts';
import { ApiError, type Fault, faultOf } from './api-error.ts';
import type { SessionKeeper } from './session.ts';
import type { Surroundings } from './surroundings.ts';

interface Starting {
  clientId: string;
  text: string;
  language: Language;
}

export interface FirstMessage {
  /** What is on its way; kept over page changes until the server has it. */
  starting: Starting | null;
  /** Why it is not there yet; it is tried again by itself. */
  trouble: Fault | null;
  send(text: string, language: Language): void;
  nudge(): void;
  forget(): void;
}

interface Needs {
  surroundings: Surroundings;
  api: Api;
  session: SessionKeeper;
  changed(): void;
  onStarted(conversation: MyConversationView): void;
  onRefused(text: string, fault: Fault): void;
}

/**
 * The message that begins a conversation. Only here does somebody who merely looked become a visitor. It is tried until
 * the server has it or refuses it; the client id makes every further try harmless.
 */
export function createFirstMessage({ surroundings, api, session, changed, onStarted, onRefused }: Needs): FirstMessage {
  const { clock, random, newId, local, alone } = surroundings;
  const kept = createKept<Starting>(local, keys.starting);
  let isUnderway = false;
  let attempts = 0;
  let notBefore = 0;
  let cancelRetry = () => {};

  function put(next: Starting | null): void {
    kept.save(next);
    first.starting = next;
    first.trouble = null;
    attempts = 0;
    notBefore = 0;
    changed();
  }

  async function deliver(): Promise<void> {
    const message = first.starting;
    if (!message) return;
    const { clientId, text, language } = message;
    if (!session.refresh()) session.set({ token: (await api.startVisit(language)).token, subject: null });
    const { conversation } = await api.startConversation(clientId, text, language);
    if (first.starting !== message) return;
    put(null);
    onStarted(conversation);
  }

  function fail(reason: unknown): void {
    const message = first.starting;
    if (!message) return;
    const fault = faultOf(reason);
    const isForeign = fault === 'UNAUTHENTICATED';
    // The token of another time: without it, this person is a new visitor.
    if (isForeign) session.set(null);
    else if (!(reason instanceof ApiError && reason.passes)) {
      put(null);
      onRefused(message.text, fault);
      return;
    } else first.trouble = fault;
    const named = reason instanceof ApiError ? reason.retryAfterMs : undefined;
    notBefore = clock.now() + (named ?? 0);
    cancelRetry = clock.after(named ?? backoff(attempts++, random), attempt);
    changed();
  }

  function attempt(): void {
    cancelRetry();
    if (isUnderway || !first.starting) return;
    isUnderway = true;
    alone(deliver)
      .catch(fail)
      .finally(() => {
        isUnderway = false;
      });
  }

  const first: FirstMessage = {
    starting: kept.load(),
    trouble: null,
    send(text, language) {
      put({ clientId: newId(), text, language });
      attempt();
    },
    nudge() {
      if (clock.now() >= notBefore) attempt();
    },
    forget() {
      cancelRetry();
      put(null);
    },
  };
  return first;
}
