import { randomUUID } from 'node:crypto';
import type { CustomerView, MyConversationView } from '@gatehouse/contract/channels';
import type { ConversationStatus, CustomerEvent } from '@gatehouse/contract/desk';
import type { ErrorCode } from '@gatehouse/contract/errors';
import type { Language } from '@gatehouse/contract/languages';
import type { CustomerApi } from '../routes/route.ts';
import { contractError } from './contract-error.ts';

interface StandInCase {
  owner: string;
  clientId: string;
  email: string | undefined;
  view: MyConversationView;
  events: CustomerEvent[];
}

export interface StandIn {
  api(token: string | null): CustomerApi;
  cases: StandInCase[];
  visits: Set<string>;
  /** Mail addresses for which a code was asked; the code is always 12345678. */
  claims: string[];
  /** The next call of any operation fails with this. */
  failNext(code: ErrorCode, data?: { retryAfterSeconds: number }): void;
  /** The next call of any operation throws what is none of the contract's errors. */
  breakNext(): void;
  reply(id: string, text: string): void;
  setStatus(id: string, status: ConversationStatus): void;
}

/** The customer operations in memory, as far as the site can tell: owners, client ids, closed cases, log positions. */
export function standInApi(now: () => number): StandIn {
  const cases: StandInCase[] = [];
  const visits = new Set<string>();
  const claims: string[] = [];
  let failure: Error | null = null;

  const at = () => new Date(now()).toISOString();
  const customer = (language: Language) =>
    ({ id: randomUUID(), name: null, email: null, identity: 'visitor', language }) as CustomerView;

  function open(): string {
    const token = randomUUID();
    visits.add(token);
    return token;
  }

  function append(found: StandInCase, event: object): number {
    const seq = found.view.lastSeq + 1;
    found.events.push({ seq, at: at(), ...event } as CustomerEvent);
    found.view.lastSeq = seq;
    found.view.activeAt = at();
    return seq;
  }

  function say(found: StandInCase, text: string, clientId: string): number {
    found.view.preview = text;
    found.view.waitingForUs = true;
    return append(found, { kind: 'message', author: { kind: 'customer' }, clientId, text });
  }

  const byId = (id: string) => {
    const found = cases.find(({ view }) => view.id === id);
    if (!found) throw contractError('NOT_FOUND');
    return found;
  };

  function api(token: string | null): CustomerApi {
    const meet = () => {
      const thrown = failure;
      failure = null;
      if (thrown) throw thrown;
    };
    const signedIn = () => {
      meet();
      if (token === null || !visits.has(token)) throw contractError('UNAUTHENTICATED');
      return token;
    };
    const mine = (id: string) => {
      const found = byId(id);
      if (found.owner !== signedIn()) throw contractError('NOT_FOUND');
      return found;
    };
    return {
      getBrand: async () => ({ name: 'Harbor', color: '#2f5fd0', languages: ['zh-CN', 'en'] }),
      async startVisit({ language }) {
        meet();
        return { token: open(), customer: customer(language) };
      },
      resumeVisit: async () => ({ customer: customer('en') }),
      async endVisit() {
        visits.delete(signedIn());
        return { ended: true };
      },
      async identify() {
        throw contractError('IDENTITY_REJECTED');
      },
      async requestClaim({ email }) {
        meet();
        claims.push(email);
        return { expiresInSeconds: 900 };
      },
      async confirmClaim({ email, code, language }) {
        meet();
        if (code !== '12345678') throw contractError('CODE_WRONG');
        const opened = open();
        const found = cases.filter((one) => one.email === email);
        for (const one of found) one.owner = opened;
        return { token: opened, customer: customer(language), conversations: found.length };
      },
      async startConversation({ clientId, channel = 'chat', text, subject, email }) {
        const owner = signedIn();
        const known = cases.find((one) => one.owner === owner && one.clientId === clientId);
        if (known) return { conversation: known.view };
        const view = {
          id: randomUUID(),
          caseCode: `GH-0000-${String(cases.length).padStart(4, '0')}`,
          channel,
          subject: subject ?? null,
          status: 'open',
          answeredBy: null,
          lastSeq: 0,
          preview: text,
          openedAt: at(),
          activeAt: at(),
          waitingForUs: true,
          abilities: { write: true },
        } as MyConversationView;
        const found: StandInCase = { owner, clientId, email, view, events: [] };
        cases.push(found);
        append(found, { kind: 'opened', author: { kind: 'customer' }, channel, language: 'en' });
        say(found, text, clientId);
        return { conversation: view };
      },
      async listMyConversations() {
        const owner = signedIn();
        return { conversations: cases.filter((one) => one.owner === owner).map(({ view }) => view) };
      },
      getMyConversation: async ({ conversationId }) => mine(conversationId).view,
      async listMyEvents({ conversationId, after, limit }) {
        const later = mine(conversationId).events.filter(({ seq }) => seq > Number(after ?? 0));
        return { events: later.slice(0, Number(limit ?? 50)), more: later.length > Number(limit ?? 50) };
      },
      async writeMessage({ conversationId, clientId, text }) {
        const found = mine(conversationId);
        const known = found.events.find((event) => event.clientId === clientId);
        if (known) return { seq: known.seq, duplicate: true };
        if (!found.view.abilities.write) throw contractError('CONVERSATION_CLOSED');
        return { seq: say(found, text, clientId), duplicate: false };
      },
    };
  }

  return {
    api,
    cases,
    visits,
    claims,
    failNext(code, data) {
      failure = contractError(code, data);
    },
    breakNext() {
      failure = new Error('something unforeseen');
    },
    reply(id, text) {
      const found = byId(id);
      found.view.answeredBy = 'Lin';
      found.view.waitingForUs = false;
      append(found, { kind: 'message', author: { kind: 'staff', id: randomUUID(), name: 'Lin' }, text });
    },
    setStatus(id, status) {
      const found = byId(id);
      found.view.status = status;
      found.view.abilities.write = status !== 'closed';
      append(found, { kind: 'status', author: { kind: 'system' }, status });
    },
  };
}
