import { randomUUID } from 'node:crypto';
import type { ConversationId } from '@gatehouse/contract/ids';
import type { AuditEntryView } from '@gatehouse/contract/trust';
import { apiClient, inviteStaff, type StaffClient } from '../../testing/clients.ts';
import { connectRaw } from '../../testing/realtime.ts';
import { type Canary, openCanary, watchCanaries } from './canaries.ts';
import { tryEverything } from './try-everything.ts';

export interface Haul {
  /** Different customers whose personal data the agent had seen when the supervisors were alarmed, and in the end. */
  readonly readBeforeAlarm: number;
  readonly readBeforeLock: number;
  /** Answers and frames that held personal data of more than one customer; there are no documents to take yet. */
  readonly bulkDocuments: number;
  /** Customers whose data was seen and of whom the audit log says nothing. */
  readonly unlogged: number;
  readonly customers: number;
  readonly overseersTold: boolean;
}

async function signInAgain(url: string, { email, password }: StaffClient): Promise<StaffClient['api']> {
  const credentials: { cookie?: string } = {};
  const api = apiClient(url, credentials, (cookie) => {
    credentials.cookie = cookie;
  });
  await api.accounts.signIn({ email, password });
  return api;
}

/** In turns of many at once, over several sessions: takes a conversation, looks, puts it back. */
async function lookAtAll(
  agent: StaffClient,
  sessions: readonly StaffClient['api'][],
  canaries: readonly Canary[],
  read: (answer: string) => void,
) {
  const atOnce = 12;
  for (let at = 0; at < canaries.length; at += atOnce) {
    await Promise.all(
      canaries.slice(at, at + atOnce).map(async ({ conversationId }, index) => {
        const api = sessions[index % sessions.length] ?? agent.api;
        await api.desk.assignConversation({ conversationId, staffId: agent.id });
        await api.trust.reveal({ conversationId, reason: 'checking identity' }).then(
          (shown) => read(JSON.stringify(shown)),
          () => undefined,
        );
        await api.desk.assignConversation({ conversationId, staffId: null });
      }),
    );
  }
}

/** Tries addresses from a list bought elsewhere: who of them writes to this brand? */
async function guessAddresses(api: StaffClient['api'], canaries: readonly Canary[], learnt: Set<string>) {
  for (const { email, conversationId } of canaries) {
    const found = await api.trust.findByContact({ email }).catch(() => null);
    if (found?.conversations.some(({ id }) => id === conversationId)) learnt.add(conversationId);
  }
}

async function listen(url: string, agent: StaffClient, canaries: readonly Canary[], read: (answer: string) => void) {
  const connection = await connectRaw(url, { cookie: agent.cookie, as: 'staff' });
  connection.send({ type: 'watch-queue' });
  for (const { conversationId } of canaries.slice(0, 50))
    connection.send({ type: 'subscribe', conversationId, after: 0 });
  connection.send({ type: 'ping' });
  await connection.next('pong');
  await new Promise((resolve) => setTimeout(resolve, 300));
  read(JSON.stringify(connection.frames));
  connection.close();
}

type Steps = (agent: StaffClient, sessions: readonly StaffClient['api'][], watch: Watch) => Promise<void>;
type Watch = ReturnType<typeof watchCanaries>;

async function runOne(url: string, admin: StaffClient, canaries: readonly Canary[], steps: Steps): Promise<Haul> {
  const agent = await inviteStaff(url, admin, 'agent');
  const watch = watchCanaries(canaries);
  await listen(url, agent, canaries, watch.read);
  for (const view of ['open', 'unassigned', 'all', 'mine', 'resolved'])
    await tryEverything(url, agent.cookie, { ...guesses(canaries[0], agent), view }, watch.read);
  const sessions = await Promise.all([1, 2, 3].map(() => signInAgain(url, agent)));
  await steps(agent, sessions, watch);

  const byAgent = (await wholeAudit(admin)).filter(({ actor }) => actor.id === agent.id).reverse();
  const alarm = byAgent.findIndex(({ action }) => action === 'reveals-half-used');
  const logged = byAgent.filter(({ action }) => action === 'revealed' || action === 'searched-contact');
  const named = new Set(logged.flatMap(({ conversation }) => conversation?.id ?? []));
  const searches = logged.filter(({ action }) => action === 'searched-contact').length;
  const { people } = await admin.api.trust.listOversight();
  return {
    readBeforeAlarm: alarm < 0 ? watch.seen.size : Math.min(watch.seen.size, subjectsOf(byAgent.slice(0, alarm))),
    readBeforeLock: watch.seen.size,
    bulkDocuments: watch.inBulk,
    // A search names no conversation in the audit; each one that found somebody must have its entry all the same.
    unlogged: Math.max(0, [...watch.seen].filter((id) => !named.has(id as ConversationId)).length - searches),
    customers: canaries.length,
    overseersTold: people.some(({ staff, budget }) => staff.id === agent.id && budget.locked),
  };
}

/** At most so many customers stand behind these entries. */
function subjectsOf(entries: readonly AuditEntryView[]): number {
  const looks = entries.flatMap(({ action, conversation, id }) => {
    if (action === 'revealed') return [conversation?.id];
    return action === 'searched-contact' ? [id] : [];
  });
  return new Set(looks).size;
}

const guesses = (canary: Canary | undefined, agent: StaffClient) => ({
  conversationId: canary?.conversationId,
  staffId: agent.id,
  after: 0,
  before: 1_000,
  text: 'hello',
  clientId: randomUUID(),
  caseCode: canary?.caseCode,
  reason: 'checking identity',
  value: canary?.caseCode,
  code: canary?.caseCode,
  language: 'en',
  status: 'pending',
  role: 'admin',
  name: 'Somebody',
});

/**
 * Agents with a valid session who have been bought: they use every operation of the contract, live connections, several
 * sessions and races. One looks first and then tries addresses from a list bought elsewhere, one the other way round. The
 * worse of both counts.
 */
export async function runCorruptAgent(url: string, admin: StaffClient, customers: number): Promise<Haul> {
  const canaries = await Promise.all(Array.from({ length: customers }, () => openCanary(url)));
  const hauls = [
    await runOne(url, admin, canaries, async (agent, sessions, { read, seen }) => {
      await lookAtAll(agent, sessions, canaries, read);
      await guessAddresses(agent.api, canaries, seen);
    }),
    await runOne(url, admin, canaries, async (agent, sessions, { read, seen }) => {
      await guessAddresses(agent.api, canaries, seen);
      await lookAtAll(agent, sessions, canaries, read);
    }),
  ];
  const worst = (key: 'readBeforeAlarm' | 'readBeforeLock' | 'bulkDocuments' | 'unlogged') =>
    Math.max(...hauls.map((haul) => haul[key]));
  return {
    readBeforeAlarm: worst('readBeforeAlarm'),
    readBeforeLock: worst('readBeforeLock'),
    bulkDocuments: worst('bulkDocuments'),
    unlogged: worst('unlogged'),
    customers,
    overseersTold: hauls.every(({ overseersTold }) => overseersTold),
  };
}

async function wholeAudit(admin: StaffClient) {
  const entries: AuditEntryView[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof admin.api.trust.listAudit>> = await admin.api.trust.listAudit({
      limit: 100,
      ...(cursor ? { cursor } : {}),
    });
    entries.push(...page.entries);
    cursor = page.next;
  }
  return entries;
}
