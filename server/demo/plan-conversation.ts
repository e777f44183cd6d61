import type { Channel, ConversationStatus } from '@gatehouse/contract/desk';
import type { Language } from '@gatehouse/contract/languages';
import type { DemoMember } from './demo-team.ts';
import type { Random } from './random.ts';
import type { Phrases, Scenario } from './scenario.ts';

/** One entry of a log, after `pause` seconds of nothing. */
export type Step = { readonly pause: number } & (
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'answer' | 'note'; readonly text: string; readonly by: DemoMember }
  | { readonly kind: 'assign'; readonly to: DemoMember; readonly by: DemoMember }
  | { readonly kind: 'status'; readonly status: ConversationStatus; readonly by: DemoMember }
);

/** Its texts still have their slots. */
export interface PlannedConversation {
  readonly language: Language;
  readonly channel: Channel;
  readonly subject: string | null;
  readonly customer: { readonly name?: string; readonly email?: string };
  readonly first: string;
  /** What follows the first message. */
  readonly steps: readonly Step[];
}

export interface Plan {
  readonly scenario: Scenario;
  readonly voice: readonly string[];
  /** The team's first. */
  readonly answer: string;
  readonly phrases: Phrases;
  readonly language: Language;
  /** Where it stands now. */
  readonly status: ConversationStatus;
  readonly agent: DemoMember;
  readonly supervisor: DemoMember;
}

const minute = 60;
const day = 86_400;

function customerOf(phrases: Phrases, channel: Channel, random: Random): PlannedConversation['customer'] {
  const [name, mailbox] = random.pick(phrases.customers);
  const email = `${mailbox}${random.between(1, 98)}@example.${random.pick(['com', 'org'])}`;
  // A form asks where to answer; in the chat most people stay visitors.
  if (channel === 'form') return random.chance(0.6) ? { name, email } : { email };
  return random.chance(0.15) ? { name, email } : {};
}

/** Writes one conversation: who says what, after how long, up to where it stands now. */
export function planConversation(plan: Plan, random: Random): PlannedConversation {
  const { scenario, phrases, status, agent, supervisor } = plan;
  const channel: Channel = random.chance(0.28) ? 'form' : 'chat';
  const steps: Step[] = [];
  const ask = (text: string, from: number, to: number) =>
    steps.push({ kind: 'ask', text, pause: random.between(from, to) });
  const answer = (text: string) =>
    steps.push({ kind: 'answer', text, by: agent, pause: random.between(minute, 14 * minute) });
  const note = (texts: readonly string[], by: DemoMember) =>
    steps.push({ kind: 'note', text: random.pick(texts), by, pause: random.between(20, 4 * minute) });
  const assign = (by: DemoMember) =>
    steps.push({ kind: 'assign', to: agent, by, pause: random.between(30, 9 * minute) });
  const move = (to: ConversationStatus, by: DemoMember, from: number, until: number) =>
    steps.push({ kind: 'status', status: to, by, pause: random.between(from, until) });

  function take(): void {
    const handedOver = random.chance(0.2);
    if (handedOver && random.chance(0.6)) note(phrases.handovers, supervisor);
    assign(handedOver ? supervisor : agent);
  }

  function talk(): void {
    take();
    answer(plan.answer);
    if (random.chance(0.25)) note(scenario.notes, agent);
    const turns = random.between(0, scenario.exchanges.length);
    for (const [back, then] of scenario.exchanges.slice(0, turns)) {
      ask(back, 2 * minute, 45 * minute);
      if (random.chance(0.12)) note(scenario.notes, agent);
      answer(then);
    }
    if (status === 'open') ask(scenario.exchanges[turns]?.[0] ?? random.pick(phrases.nudges), 5 * minute, 90 * minute);
  }

  const [opening = '', ...rest] = plan.voice;
  const greeting = channel === 'chat' && random.chance(0.35) ? random.pick(phrases.greetings) : '';
  const unanswered = status === 'open' && random.chance(0.65);
  // Many people knock first and say what it is about when nobody has answered yet.
  const knocks = unanswered && rest.length === 0 && channel === 'chat' && random.chance(0.8);
  const first = knocks ? random.pick(phrases.hellos) : greeting + opening;
  if (knocks) ask(opening, 15, 3 * minute);
  for (const text of rest) ask(text, 15, 2 * minute);

  if (unanswered) {
    if (rest.length === 0 && !knocks) ask(random.pick(phrases.nudges), minute, 12 * minute);
    if (random.chance(0.35)) take();
  } else {
    talk();
  }
  if (status === 'resolved' || status === 'closed') {
    if (random.chance(0.7)) {
      ask(random.pick(phrases.thanks), minute, 40 * minute);
      if (random.chance(0.6)) answer(random.pick(phrases.farewells));
    }
    move('resolved', agent, minute, 30 * minute);
  }
  if (status === 'closed') move('closed', supervisor, day / 2, 2 * day);

  return {
    language: plan.language,
    channel,
    subject: channel === 'form' ? random.pick(scenario.subjects) : null,
    customer: customerOf(phrases, channel, random),
    first,
    steps,
  };
}
