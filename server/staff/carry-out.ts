import type { Accounts } from '../domains/accounts/index.ts';
import type { Order } from './orders.ts';
import { table } from './table.ts';
import type { Words } from './words.ts';

/** What goes to stdout is for programs too: a table, JSON or a link. What explains it goes to stderr. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

const out = (stdout: string): Said => ({ stdout, stderr: '' });
const aside = (sentence: string): Said => ({ stdout: '', stderr: `${sentence}\n` });
const asJson = (value: unknown) => out(`${JSON.stringify(value, null, 2)}\n`);

type Administration = Accounts['administration'];
/** "2026-03-01 09:30", in the time zone of the machine. */
const timeFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
const timeOf = (iso: string) => timeFormat.format(new Date(iso));

async function list(administration: Administration, words: Words, json: boolean): Promise<Said> {
  const staff = await administration.list();
  if (json) return asJson(staff);
  if (staff.length === 0) return aside(words.nobody);
  const rows = staff.map((person) => [
    person.email,
    person.name,
    words.roles[person.role],
    words.statuses[person.status],
    person.secondFactor ? words.secondFactor.yes : words.secondFactor.no,
    person.lastSeenAt ? timeOf(person.lastSeenAt) : words.never,
  ]);
  return out(table([words.staffColumns, ...rows]));
}

async function sessions(administration: Administration, words: Words, email: string, json: boolean): Promise<Said> {
  const found = await administration.sessions(email);
  if (json) return asJson(found);
  if (found.length === 0) return aside(words.noSessions);
  const rows = found.map((session) => [
    session.device || words.unknownDevice,
    words.signedInWith[session.signedInWith],
    timeOf(session.createdAt),
    timeOf(session.lastSeenAt),
    timeOf(session.expiresAt),
  ]);
  return out(table([words.sessionColumns, ...rows]));
}

/**
 * Does what was ordered.
 *
 * @throws {NoSuchStaffError}, {StaffExistsError}, or LAST_ADMIN
 */
export async function carryOut(
  order: Exclude<Order, { verb: 'help' }>,
  administration: Administration,
  words: Words,
): Promise<Said> {
  switch (order.verb) {
    case 'list':
      return list(administration, words, order.json);
    case 'create': {
      const link = await administration.invite(order.email, order.role);
      return { stdout: `${link}\n`, stderr: `${words.invitation}\n` };
    }
    case 'reset': {
      const link = await administration.recover(order.email, order.resetSecondFactor);
      const sentence = order.resetSecondFactor ? words.recoveryWithoutSecondFactor : words.recovery;
      return { stdout: `${link}\n`, stderr: `${sentence}\n` };
    }
    case 'unlock':
      await administration.unlock(order.email);
      return aside(words.unlocked);
    case 'suspend':
      await administration.setStatus(order.email, 'suspended');
      return aside(words.suspended);
    case 'restore':
      await administration.setStatus(order.email, 'active');
      return aside(words.restored);
    case 'sessions':
      if (!order.end) return sessions(administration, words, order.email, order.json);
      await administration.endSessions(order.email);
      return aside(words.sessionsEnded);
  }
}
