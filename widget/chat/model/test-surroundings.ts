import type { MyConversationView } from '@gatehouse/contract/channels';
import { createStandInServer, type StandInServer } from '../../../packages/log-client/stand-in-server.ts';
import { createVirtualClock, type VirtualClock } from '../../../packages/log-client/virtual-clock.ts';
import type { KeyValue } from '../../shared/kept.ts';
import type { Surroundings } from './surroundings.ts';

export interface TestSurroundings extends Surroundings {
  clock: VirtualClock;
  /** The realtime side; its logs are the conversations. */
  log: StandInServer;
  /** `POST /visits` and the like, in the order in which they came. */
  requests: string[];
  /** Instead of the usual answer, by request; `undefined` is no network. */
  answers: Map<string, (() => { status: number; body: unknown }) | undefined>;
  conversations: MyConversationView[];
  /** As another tab would: changes the storage and tells this one. */
  storeElsewhere(key: string, value: string | null): void;
}

export function createMemory(): KeyValue {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

export function conversationView(id: string, more: object = {}): MyConversationView {
  const view = {
    id,
    caseCode: 'GH-0000-0000',
    channel: 'chat',
    subject: null,
    status: 'open',
    answeredBy: null,
    lastSeq: 0,
    preview: id,
    openedAt: '2026-11-24T08:00:00Z',
    activeAt: '2026-11-24T08:00:00Z',
    waitingForUs: true,
    abilities: { write: true },
  };
  return { ...view, ...more } as MyConversationView;
}

/** For tests: a browser and a server in memory, on one virtual clock. */
export function createTestSurroundings(shared: { local?: KeyValue } = {}): TestSurroundings {
  const clock = createVirtualClock();
  const log = createStandInServer(clock);
  const listeners: ((key: string | null) => void)[] = [];
  const local = shared.local ?? createMemory();
  let ids = 0;

  const customer = { id: 'me', name: null, email: null, identity: 'visitor', language: 'en' };
  const usual: Record<string, (body: { clientId?: string; text?: string }) => unknown> = {
    'POST /visits': () => ({ token: `token-${++ids}`, customer }),
    'GET /visits/current': () => ({ customer }),
    'DELETE /visits/current': () => ({ ended: true }),
    'POST /visits/identity': () => ({ token: `host-${++ids}`, customer }),
    'POST /claims': () => ({ expiresInSeconds: 600 }),
    'POST /claims/confirmations': () => ({ token: `claimed-${++ids}`, customer, conversations: 2 }),
    'GET /conversations': () => ({ conversations: world.conversations }),
    'POST /conversations': ({ clientId = '', text = '' }) => {
      const known = world.conversations.find(({ id }) => id === clientId);
      const conversation = known ?? conversationView(clientId, { preview: text });
      if (!known) world.conversations.push(conversation);
      return { conversation };
    },
  };

  const world: TestSurroundings = {
    clock,
    log,
    requests: [],
    answers: new Map(),
    conversations: [],
    local,
    session: createMemory(),
    connect: log.connect,
    loadGuard: () => import('@gatehouse/secret-guard'),
    random: () => 0.5,
    newId: () => `id-${++ids}`,
    alone: (run) => run(),
    onStored: (run) => listeners.push(run),
    storeElsewhere(key, value) {
      if (value === null) local.removeItem(key);
      else local.setItem(key, value);
      for (const listener of listeners) listener(key);
    },
    async fetch(path, { method, body }) {
      const request = `${method} ${path}`;
      world.requests.push(request);
      if (world.answers.has(request)) {
        const answer = world.answers.get(request)?.();
        if (!answer) throw new TypeError('no network');
        return Response.json(answer.body, { status: answer.status });
      }
      const one = world.conversations.find(({ id }) => path === `/conversations/${id}`);
      return Response.json(one ?? usual[request]?.(JSON.parse(String(body ?? '{}'))) ?? {});
    },
  };
  return world;
}

/** Lets promises that are already settled run on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
