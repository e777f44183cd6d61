import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { contractError } from './errors.ts';
import { createGate, permit, type RequestContext, type Rule } from './gate.ts';
import { limitInMemory } from './limiter.ts';

type Viewer = 'nobody' | 'member';

function gateWith(rule: Rule<Viewer> | undefined) {
  const outcomes: string[] = [];
  const gate = createGate<Viewer>({
    rules: { desk: rule ? { act: rule } : {} },
    limiter: (_name, limit) => limitInMemory(limit),
    observe: (operation, outcome) => outcomes.push(`${operation} ${outcome}`),
    log: createLog('silent'),
  });
  const call = (
    viewer: Viewer,
    handler: (context: RequestContext<Viewer>) => Promise<unknown>,
    path = ['desk', 'act'],
  ) => {
    const context: RequestContext<Viewer> = {
      viewer,
      viewerKey: viewer,
      address: '127.0.0.1',
      userAgent: '',
      cookies: { get: () => undefined, set: () => {}, clear: () => {} },
    };
    return gate({ path, context, next: () => handler(context) }).then(
      (output) => output,
      (error: unknown) => (error instanceof ORPCError ? error.code : error),
    );
  };
  return { call, outcomes };
}

const membersOnly: Rule<Viewer> = { admit: (viewer) => (viewer === 'member' ? null : 'UNAUTHENTICATED') };

describe('the gate', () => {
  it('lets in whom the rule admits', async () => {
    const { call, outcomes } = gateWith(membersOnly);
    expect(await call('member', async () => 'done')).toBe('done');
    expect(await call('nobody', async () => 'done')).toBe('UNAUTHENTICATED');
    expect(outcomes).toEqual(['desk.act ok', 'desk.act UNAUTHENTICATED']);
  });

  it('is closed where there is no rule', async () => {
    const { call } = gateWith(undefined);
    expect(await call('member', async () => 'done')).toBe('FORBIDDEN');
    expect(await call('member', async () => 'done', ['desk', 'constructor'])).toBe('FORBIDDEN');
    expect(await call('member', async () => 'done', [])).toBe('FORBIDDEN');
  });

  it('throws an answer away when nobody decided about its object', async () => {
    const { call } = gateWith({ ...membersOnly, object: true });
    expect(await call('member', async () => 'secret')).toBe('INTERNAL');
    expect(
      await call('member', async (context) => {
        permit(context, true);
        return 'seen';
      }),
    ).toBe('seen');
    expect(
      await call('member', async (context) => {
        permit(context, false);
        return 'seen';
      }),
    ).toBe('NOT_FOUND');
  });

  it('limits, and says when to come back', async () => {
    const { call } = gateWith({ ...membersOnly, limit: { points: 2, seconds: 60, by: 'viewer' } });
    const answers: unknown[] = [];
    for (let tries = 0; tries < 3; tries++) answers.push(await call('member', async () => 'done'));
    expect(answers).toEqual(['done', 'done', 'RATE_LIMITED']);
  });

  it('answers with nothing of an error that nobody declared', async () => {
    const { call } = gateWith(membersOnly);
    expect(await call('member', async () => Promise.reject(new Error('password=hunter2')))).toBe('INTERNAL');
    expect(await call('member', async () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' })))).toBe(
      'UNAVAILABLE',
    );
    expect(await call('member', async () => Promise.reject(contractError('CONVERSATION_CLOSED')))).toBe(
      'CONVERSATION_CLOSED',
    );
  });
});
