import type { Language } from '@gatehouse/contract/languages';
import { keys } from '../../shared/kept.ts';
import { createApi } from './api.ts';
import { type Fault, faultOf } from './api-error.ts';
import type { ConversationLog } from './conversation-log.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createFirstMessage, type FirstMessage } from './first-message.ts';
import { subjectOf } from './host-identity.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { createSecretCheck, type SecretCheck } from './secret-check.ts';
import { createSession } from './session.ts';
import type { Surroundings } from './surroundings.ts';
import { createVisit, type Visit } from './visit.ts';

export type Screen =
  | { name: 'home' | 'starting' | 'settings' }
  | { name: 'conversation'; id: string; visit: Visit; log: ConversationLog }
  | { name: 'mailbox'; mailbox: Mailbox };

/** The whole chat without its pictures. Plain values, drawn anew whenever `changed` is called. */
export interface Support {
  screen: Screen;
  visit: Visit | null;
  /** Something that concerns the whole chat, until the person has read it. */
  notice: Fault | null;
  first: FirstMessage;
  drafts: Drafts;
  secrets: SecretCheck;
  go(name: 'home' | 'starting' | 'settings' | 'mailbox'): void;
  openConversation(id: string): void;
  start(text: string, language: Language): void;
  dismiss(): void;
  /** Signs in with what the host wallet says; does nothing where that is known already. */
  identify(identity: string, language: Language): Promise<void>;
  nudge(): void;
  signOut(): Promise<void>;
}

/** Where the home screen's draft is kept. */
export const newPlace = 'new';

export function createSupport(surroundings: Surroundings, changed: () => void): Support {
  const { local, session: tab } = surroundings;
  const session = createSession(surroundings, begin);
  const api = createApi(surroundings, () => session.get()?.token);
  let unfollow = () => {};
  let asking: string | null = null;
  const secrets = createSecretCheck(surroundings.loadGuard, surroundings.clock.after, changed);
  const newDrafts = () => createDrafts(surroundings, secrets.isSecret);

  function show(screen: Screen): void {
    unfollow();
    unfollow = screen.name === 'conversation' ? screen.log.follow() : () => {};
    support.screen = screen;
    changed();
  }

  function notify(fault: Fault): void {
    support.notice = fault;
    changed();
  }

  function begin(): void {
    support.visit?.stop();
    if (support.screen.name === 'conversation') support.go('home');
    const token = session.get()?.token;
    const { drafts } = support;
    support.visit = token ? createVisit({ surroundings, api, token, drafts, changed, onEnded: end }) : null;
    changed();
  }

  function end(): void {
    if (!session.get()) return;
    session.set(null);
    notify('UNAUTHENTICATED');
  }

  function forget(): void {
    asking = null;
    session.set(null);
    support.first.forget();
    for (const key of [keys.outbox, keys.seen]) local.removeItem(key);
    tab.removeItem(keys.drafts);
    support.drafts = newDrafts();
    support.go('home');
  }

  const support: Support = {
    screen: { name: 'home' },
    visit: null,
    notice: null,
    drafts: newDrafts(),
    secrets,
    first: createFirstMessage({
      surroundings,
      api,
      session,
      changed,
      onStarted(conversation) {
        support.visit?.adopt(conversation);
        if (support.screen.name === 'starting') support.openConversation(conversation.id);
      },
      onRefused(text, fault) {
        support.drafts.setDraft(newPlace, [text, support.drafts.draft(newPlace)].filter(Boolean).join('\n'));
        if (support.screen.name === 'starting') support.go('home');
        notify(fault);
      },
    }),
    go(name) {
      const enter = (token: string) => session.set({ token, subject: session.get()?.subject ?? null });
      show(name === 'mailbox' ? { name, mailbox: createMailbox(api, changed, enter) } : { name });
    },
    openConversation(id) {
      const { visit } = support;
      if (visit) show({ name: 'conversation', id, visit, log: visit.log(id) });
    },
    start(text, language) {
      support.notice = null;
      support.first.send(text, language);
      support.go('starting');
    },
    dismiss() {
      support.notice = null;
      changed();
    },
    async identify(identity, language) {
      const subject = subjectOf(identity);
      const known = session.get()?.subject ?? null;
      if (identity === asking || (known !== null && known === subject)) return;
      // Another person uses the wallet now, and must not see the conversations of the one before.
      if (known !== null) forget();
      asking = identity;
      try {
        const { token } = await api.identify(identity, language);
        // Unless the host page has meanwhile named somebody else.
        if (asking === identity) session.set({ token, subject });
      } catch (reason) {
        notify(faultOf(reason));
      }
      if (asking === identity) asking = null;
    },
    nudge() {
      support.first.nudge();
      support.visit?.nudge();
    },
    async signOut() {
      // Worth trying, but leaving must also work without a connection.
      const ended = session.get() ? api.endVisit().catch(() => {}) : undefined;
      forget();
      await ended;
    },
  };

  surroundings.onStored((key) => {
    if (key === keys.visit || key === null) session.refresh();
    changed();
  });
  begin();
  if (support.first.starting) support.go('starting');
  support.first.nudge();
  return support;
}
