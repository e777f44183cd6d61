import type { SessionId } from '@gatehouse/contract/ids';
import { call } from '@orpc/server';
import type { Accounts, StaffViewer } from '../domains/accounts/index.ts';
import type { Desk } from '../domains/desk/index.ts';
import type { Trust } from '../domains/trust/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import { demoChannels } from './demo-channels.ts';
import { type DemoMember, demoTeam } from './demo-team.ts';
import { contextOf, joinTeam } from './join-team.ts';
import { planConversations } from './plan-conversations.ts';
import { type Spread, spreadOverTime } from './spread-over-time.ts';
import { type Writing, writeConversation } from './write-conversation.ts';

export interface DemoDeps {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly desk: Desk;
  readonly trust: Trust;
  readonly clock: Clock;
  readonly log: Log;
}

/** Conversations that are written at the same time: fewer than the database has connections. */
const lanes = 4;

/** The demo's people as they would be after signing in, by address. */
async function viewersOf({ accounts, clock }: DemoDeps): Promise<(member: DemoMember) => StaffViewer> {
  const byEmail = new Map((await accounts.administration.list()).map((row) => [row.email, row]));
  return ({ email }) => {
    const row = byEmail.get(email);
    if (!row) throw new Error(`${email} has not joined the demo's team`);
    const sessionId = 'demo' as SessionId;
    return { kind: 'staff', id: row.id, name: row.name, role: row.role, sessionId, authenticatedAt: clock.now() };
  };
}

async function writeAll(deps: DemoDeps, writing: Writing): Promise<void> {
  const queue = planConversations(demoTeam, deps.clock.now()).values();
  const spreads: Spread[] = [];
  async function work(): Promise<void> {
    for (const planned of queue) spreads.push({ id: await writeConversation(writing, planned), times: planned.times });
  }
  await Promise.all(Array.from({ length: lanes }, work));
  await spreadOverTime(deps.database, spreads);
}

/**
 * Fills an empty installation with the demo's team and its conversations. Does nothing where there are conversations, or a
 * team that is not the demo's: nobody with a published password joins a real one.
 *
 * @returns whether the demo's team is there to sign in
 */
export async function seedDemo(deps: DemoDeps): Promise<boolean> {
  const { accounts, desk, trust, log } = deps;
  const [admin] = demoTeam;
  const present = await accounts.administration.list();
  if (!admin || (present.length > 0 && !present.some((row) => row.email === admin.email))) {
    log.warn('this installation has a team of its own: the demo adds nothing to it');
    return false;
  }
  await joinTeam(accounts);
  const viewerOf = await viewersOf(deps);
  const { all } = await call(desk.operations.countViews, {}, { context: contextOf(viewerOf(admin)) });
  if (all > 0) return true;
  await call(trust.operations.saveOfficialChannels, demoChannels, { context: contextOf(viewerOf(admin)) });
  log.info('writing the conversations of the demo');
  await writeAll(deps, { ...deps, viewerOf });
  return true;
}
