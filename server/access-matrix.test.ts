import { randomUUID } from 'node:crypto';
import { contract } from '@gatehouse/contract';
import type { ErrorCode } from '@gatehouse/contract/errors';
import type { ClientFrameInput } from '@gatehouse/contract/realtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectRaw } from '../testing/realtime.ts';
import { createWorld, type World } from '../testing/world.ts';

/** Who may call an operation at all: the table is written by hand, apart from the policies, so that each checks the other. */
type Least = 'anyone' | 'customer' | 'agent' | 'supervisor' | 'admin';
type Names<Domain extends keyof typeof contract> = keyof (typeof contract)[Domain];

const least: { [Domain in keyof typeof contract]: Record<Names<Domain>, Least> } = {
  accounts: {
    inspectLink: 'anyone',
    acceptLink: 'anyone',
    signIn: 'anyone',
    confirmSecondFactor: 'anyone',
    beginPasskeySignIn: 'anyone',
    finishPasskeySignIn: 'anyone',
    signOut: 'agent',
    getMe: 'agent',
    listSessions: 'agent',
    revokeSession: 'agent',
    changePassword: 'agent',
    beginTotp: 'agent',
    confirmTotp: 'agent',
    removeTotp: 'agent',
    beginPasskeyRegistration: 'agent',
    finishPasskeyRegistration: 'agent',
    removePasskey: 'agent',
    listStaff: 'supervisor',
    inviteStaff: 'supervisor',
    withdrawInvitation: 'supervisor',
    changeRole: 'admin',
    changeStaffStatus: 'supervisor',
  },
  channels: {
    getBrand: 'anyone',
    startVisit: 'anyone',
    identify: 'anyone',
    requestClaim: 'anyone',
    confirmClaim: 'anyone',
    resumeVisit: 'customer',
    endVisit: 'customer',
    startConversation: 'customer',
    listMyConversations: 'customer',
    getMyConversation: 'customer',
    listMyEvents: 'customer',
    writeMessage: 'customer',
  },
  desk: {
    listConversations: 'agent',
    listTransferConversations: 'agent',
    countViews: 'agent',
    getConversation: 'agent',
    listEvents: 'agent',
    reply: 'agent',
    addNote: 'agent',
    assignConversation: 'agent',
    changeStatus: 'agent',
    listAssignees: 'agent',
    correctTriage: 'agent',
    snoozeConversation: 'agent',
    tagConversation: 'agent',
    listTags: 'agent',
    listSavedReplies: 'agent',
    addSavedReply: 'supervisor',
    changeSavedReply: 'supervisor',
    removeSavedReply: 'supervisor',
    getDraft: 'agent',
    saveDraft: 'agent',
    announcePresence: 'agent',
  },
  chains: {
    listChains: 'anyone',
    diagnoseTransfer: 'anyone',
    listNetworks: 'anyone',
    followTransfer: 'customer',
    unfollowTransfer: 'customer',
    listFollowedTransfers: 'customer',
  },
  help: {
    listArticles: 'anyone',
    getArticle: 'anyone',
    searchArticles: 'anyone',
    sendArticleFeedback: 'anyone',
    getHelpInsights: 'supervisor',
    getStatus: 'anyone',
    addStatusNotice: 'supervisor',
    updateStatusNotice: 'supervisor',
  },
  mail: {
    decideDelivery: 'agent',
    listQuarantine: 'agent',
    settleQuarantined: 'agent',
    readMailSource: 'supervisor',
  },
  trust: {
    getOfficialChannels: 'anyone',
    saveOfficialChannels: 'admin',
    checkChannel: 'anyone',
    checkReply: 'anyone',
    reveal: 'agent',
    getRevealBudget: 'agent',
    findByContact: 'agent',
    listOversight: 'supervisor',
    unlockReveals: 'supervisor',
    listAudit: 'supervisor',
  },
};

const viewers = ['stranger', 'customer', 'agent', 'supervisor', 'admin'] as const;
type ViewerName = (typeof viewers)[number];

const rank: Record<Least | ViewerName, number> = {
  anyone: 0,
  stranger: 0,
  customer: 1,
  agent: 2,
  supervisor: 3,
  admin: 4,
};

function mayCall(viewer: ViewerName, needs: Least): boolean {
  if (needs === 'anyone') return true;
  // Staff are not customers: they have no conversations of their own.
  if (needs === 'customer') return viewer === 'customer';
  return rank[viewer] >= rank[needs];
}

interface Route {
  method: string;
  path: string;
}

const operations = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => ({
    domain: domain as keyof typeof contract,
    name,
    route: procedure['~orpc'].route as Route,
    least: (least[domain as keyof typeof contract] as Record<string, Least>)[name],
  })),
);

/** Ends the viewer's own session: called last, on a session of its own. */
const endsSession = new Set(['signOut', 'endVisit']);

describe('every operation × role × foreign id', () => {
  let world: World;
  let headers: Record<ViewerName, Record<string, string>>;
  /** Ids of things that exist and belong to somebody else, and ids of nothing. */
  let foreign: Record<string, string>;
  let nothing: Record<string, string>;

  beforeAll(async () => {
    world = await createWorld();
    const [customer, other, agent, supervisor] = await Promise.all([
      world.visitor(),
      world.visitor(),
      world.staff('agent'),
      world.staff('supervisor'),
    ]);
    const { conversation } = await other.api.channels.startConversation({
      clientId: randomUUID(),
      language: 'en',
      text: 'private',
    });
    const { sessions } = await world.admin.api.accounts.listSessions();
    const cookie = (value: string) => ({ cookie: value, origin: world.url });
    headers = {
      stranger: { origin: world.url },
      customer: { authorization: `Bearer ${customer.token}` },
      agent: cookie(agent.cookie),
      supervisor: cookie(supervisor.cookie),
      admin: cookie(world.admin.cookie),
    };
    foreign = {
      conversationId: conversation.id,
      deliveryId: randomUUID(),
      mailId: randomUUID(),
      sessionId: sessions[0]?.id ?? '',
      staffId: world.admin.id,
      passkeyId: 'someone-elses-passkey',
      savedReplyId: randomUUID(),
      statusNoticeId: randomUUID(),
      invitationId: randomUUID(),
      chain: 'bitcoin',
      id: 'ab'.repeat(32),
    };
    nothing = {
      conversationId: randomUUID(),
      deliveryId: randomUUID(),
      mailId: randomUUID(),
      sessionId: randomUUID(),
      staffId: randomUUID(),
      passkeyId: 'none',
      slug: 'no-such-article',
      savedReplyId: randomUUID(),
      statusNoticeId: randomUUID(),
      invitationId: randomUUID(),
      chain: 'bitcoin',
      id: 'ab'.repeat(32),
    };
  });
  afterAll(() => world.stop());

  /** A body that is right for the path's operation, as far as the matrix goes: what it may refuse is a fault of input. */
  function bodyFor(name: string): Record<string, unknown> | undefined {
    const clientId = randomUUID();
    const text = 'from the matrix';
    const bodies: Record<string, Record<string, unknown>> = {
      reply: { clientId, text },
      addNote: { clientId, text },
      writeMessage: { clientId, text },
      startConversation: { clientId, text, language: 'en' },
      assignConversation: { staffId: null },
      changeStatus: { status: 'resolved' },
      decideDelivery: { decision: 'left' },
      settleQuarantined: { decision: 'discard' },
      readMailSource: { reason: 'from the matrix' },
      correctTriage: { topic: 'other', urgent: false },
      snoozeConversation: { until: null },
      changeSavedReply: { title: 'from the matrix', language: 'en', text },
      saveDraft: { draft: null },
      announcePresence: { doing: 'reading' },
      tagConversation: { add: ['vip'] },
      changeRole: { role: 'agent' },
      changeStaffStatus: { status: 'suspended' },
      startVisit: { language: 'en' },
      updateStatusNotice: {
        seen: 1,
        stage: 'resolved',
        impact: 'none',
        text: { 'zh-CN': '好了', en: 'Settled' },
      },
      sendArticleFeedback: { language: 'en', reader: randomUUID(), helped: false },
    };
    return bodies[name];
  }

  async function call(
    viewer: ViewerName,
    name: string,
    route: Route,
    ids: Record<string, string>,
  ): Promise<{ status: number; code: ErrorCode | undefined; text: string }> {
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, id: string) => ids[id] ?? '');
    const query = name === 'getArticle' ? '?language=en' : '';
    const body = route.method === 'GET' ? undefined : JSON.stringify(bodyFor(name) ?? {});
    const response = await fetch(`${world.url}/api${path}${query}`, {
      method: route.method,
      headers: { ...headers[viewer], ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body } : {}),
    });
    const text = await response.text();
    const { code } = JSON.parse(text) as { code?: ErrorCode };
    return { status: response.status, code, text };
  }

  it('knows every operation of the contract', () => {
    for (const operation of operations) expect(operation.least, `${operation.domain}.${operation.name}`).toBeDefined();
    expect(operations.length).toBe(Object.values(least).reduce((sum, names) => sum + Object.keys(names).length, 0));
  });

  for (const { name, route, least: needs, domain } of operations) {
    for (const viewer of viewers) {
      if (needs === undefined) continue;
      if (!mayCall(viewer, needs)) {
        it(`${domain}.${name} is closed to ${viewer}`, async () => {
          const { code } = await call(viewer, name, route, foreign);
          // A cookie of staff counts on paths of staff only: elsewhere they are strangers.
          const strangers = viewer === 'stranger' || (needs === 'customer' && viewer !== 'customer');
          expect(code).toBe(strangers ? 'UNAUTHENTICATED' : 'FORBIDDEN');
        });
      } else if (/\{/.test(route.path) && !endsSession.has(name)) {
        it(`${domain}.${name} has nothing of nobody's for ${viewer}`, async () => {
          const { code } = await call(viewer, name, route, nothing);
          expect(['NOT_FOUND', 'REAUTHENTICATION_REQUIRED']).toContain(code);
        });
      }
    }
  }

  for (const { name, route } of operations.filter(
    ({ domain, route }) => domain === 'channels' && /\{/.test(route.path),
  )) {
    it(`channels.${name} has nothing of another customer's`, async () => {
      const { code, text } = await call('customer', name, route, foreign);
      expect(code).toBe('NOT_FOUND');
      expect(text).not.toContain('private');
    });
  }

  for (const name of ['revokeSession', 'removePasskey'] as const) {
    for (const viewer of ['agent', 'supervisor'] as const) {
      it(`accounts.${name} does nothing to a colleague's for ${viewer}`, async () => {
        const operation = operations.find((each) => each.name === name);
        if (!operation) throw new Error('the operation has another name now');
        const { code } = await call(viewer, name, operation.route, foreign);
        expect(code).toBe('NOT_FOUND');
        expect((await call('admin', 'getMe', { method: 'GET', path: '/staff/me' }, {})).status).toBe(200);
      });
    }
  }

  describe('on the realtime connection', () => {
    const frames: Record<string, (conversationId: string) => ClientFrameInput> = {
      subscribe: (conversationId) => ({ type: 'subscribe', conversationId, after: 0 }),
      'send a message': (conversationId) => ({ type: 'send', conversationId, clientId: randomUUID(), text: 'hi' }),
      'send a note': (conversationId) => ({
        type: 'send',
        conversationId,
        clientId: randomUUID(),
        kind: 'note',
        text: 'hi',
      }),
      'watch the queue': () => ({ type: 'watch-queue' }),
    };
    const expected: Record<
      string,
      Record<'stranger' | 'customer' | 'agent', (of: 'foreign' | 'nothing') => ErrorCode | null>
    > = {
      subscribe: {
        stranger: () => 'UNAUTHENTICATED',
        customer: () => 'NOT_FOUND',
        agent: (of) => (of === 'foreign' ? null : 'NOT_FOUND'),
      },
      'send a message': {
        stranger: () => 'UNAUTHENTICATED',
        customer: () => 'NOT_FOUND',
        agent: (of) => (of === 'foreign' ? null : 'NOT_FOUND'),
      },
      'send a note': {
        stranger: () => 'UNAUTHENTICATED',
        customer: () => 'FORBIDDEN',
        agent: (of) => (of === 'foreign' ? null : 'NOT_FOUND'),
      },
      'watch the queue': { stranger: () => 'UNAUTHENTICATED', customer: () => 'FORBIDDEN', agent: () => null },
    };

    const proofOf = (viewer: 'stranger' | 'customer' | 'agent') =>
      ({
        stranger: () => ({ silent: true }),
        customer: () => ({ token: headers.customer.authorization?.slice('Bearer '.length) ?? '' }),
        agent: () => ({ cookie: headers.agent.cookie ?? '' }),
      })[viewer]();

    for (const [what, frame] of Object.entries(frames)) {
      for (const viewer of ['stranger', 'customer', 'agent'] as const) {
        for (const of of ['foreign', 'nothing'] as const) {
          const code = expected[what]?.[viewer](of) ?? null;
          it(`${viewer}: ${what} (${of} id) → ${code ?? 'allowed'}`, async () => {
            const connection = await connectRaw(world.url, proofOf(viewer));
            connection.send(frame((of === 'foreign' ? foreign : nothing).conversationId ?? ''));
            connection.send({ type: 'ping' });
            if (code) expect((await connection.next('error')).code).toBe(code);
            await connection.next('pong');
            if (!code) expect(connection.frames.filter((each) => each.type === 'error')).toEqual([]);
            connection.close();
          });
        }
      }
    }
  });
});
