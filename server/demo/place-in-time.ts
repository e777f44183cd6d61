import type { ConversationStatus } from '@gatehouse/contract/desk';
import type { PlannedConversation } from './plan-conversation.ts';
import type { Random } from './random.ts';

const minute = 60;
const hour = 3_600;
const day = 86_400;
/** How far back the demo's conversations go. */
const reach = 21 * day;
const tries = 12;

/** How many seconds ago the last thing happened in a conversation that stands so. */
function quietFor(status: ConversationStatus, longest: number, random: Random): number {
  switch (status) {
    case 'open':
      return random.chance(0.7) ? random.between(minute, 45 * minute) : random.between(hour, 9 * hour);
    case 'pending':
      return random.chance(0.5) ? random.between(10 * minute, 8 * hour) : random.between(8 * hour, 4 * day);
    case 'resolved':
      return random.between(hour, longest);
    case 'closed':
      return random.between(day, longest);
  }
}

/** Whether most people who write are awake: most of the brand's customers live around UTC+8. */
function isWaking(at: Date): boolean {
  return (at.getUTCHours() + 8) % 24 >= 7;
}

/**
 * When each event of a conversation was: its `opened` entry and its first message at once, then the steps with their pauses,
 * all within the last 21 days.
 */
export function placeInTime(
  conversation: PlannedConversation,
  status: ConversationStatus,
  now: Date,
  random: Random,
): readonly Date[] {
  const length = conversation.steps.reduce((sum, step) => sum + step.pause, 0);
  const startFor = (quiet: number) => new Date(now.getTime() - (length + quiet) * 1000);
  let start = startFor(quietFor(status, reach - length, random));
  // Who waits right now has written lately, at whatever hour the demo is started.
  const mayBeNight = status === 'open';
  for (let tried = 0; tried < tries && !mayBeNight && !isWaking(start); tried++) {
    start = startFor(quietFor(status, reach - length, random));
  }
  const times = [start, start];
  let at = start.getTime();
  for (const step of conversation.steps) {
    at += step.pause * 1000;
    times.push(new Date(at));
  }
  return times;
}
