import type { ConversationStatus } from '@gatehouse/contract/desk';
import type { Language } from '@gatehouse/contract/languages';
import type { DemoMember } from './demo-team.ts';
import { fillSlots } from './fill-slots.ts';
import { placeInTime } from './place-in-time.ts';
import { type PlannedConversation, planConversation } from './plan-conversation.ts';
import { createRandom } from './random.ts';
import { phrases, scenarios } from './scenarios/scenarios.ts';

export interface PlacedConversation extends PlannedConversation {
  readonly status: ConversationStatus;
  /** Of each event of its log, in order of seq. */
  readonly times: readonly Date[];
}

const seed = 20_260_101;
const share: Readonly<Record<ConversationStatus, number>> = { open: 40, pending: 60, resolved: 180, closed: 20 };
const languages: readonly Language[] = ['zh-CN', 'en'];

/** The 300 conversations of the demo, earliest first: the same each time, seen from `now`. */
export function planConversations(team: readonly DemoMember[], now: Date): readonly PlacedConversation[] {
  const random = createRandom(seed);
  const orders = new Map(languages.map((language) => [language, random.shuffle(scenarios[language])]));
  const used = new Map(languages.map((language) => [language, 0]));

  /** Every scenario comes up equally often, and each of its voices before one of them comes again. */
  function nextVoice(language: Language) {
    const count = used.get(language) ?? 0;
    used.set(language, count + 1);
    const all = orders.get(language) ?? [];
    const scenario = all[count % all.length];
    const round = Math.floor(count / all.length);
    const voice = scenario?.voices[round % scenario.voices.length];
    const answer = scenario?.answers[round % scenario.answers.length];
    if (!scenario || !voice || !answer)
      throw new Error('every language has scenarios, and each has voices and answers');
    return { scenario, voice, answer };
  }

  const speaking = (role: DemoMember['role'], language: Language) =>
    team.filter((member) => member.role === role && member.languages.includes(language));

  const statuses = (Object.keys(share) as ConversationStatus[]).flatMap((status) =>
    Array.from({ length: share[status] }, () => status),
  );
  return statuses
    .map((status, index): PlacedConversation => {
      const language = languages[index % languages.length] ?? 'en';
      const planned = planConversation(
        {
          ...nextVoice(language),
          phrases: phrases[language],
          language,
          status,
          agent: random.pick(speaking('agent', language)),
          supervisor: random.pick(speaking('supervisor', language)),
        },
        random,
      );
      const times = placeInTime(planned, status, now, random);
      return { ...fillSlots(planned, times[0] ?? now, random), status, times };
    })
    .sort((a, b) => (a.times[0]?.getTime() ?? 0) - (b.times[0]?.getTime() ?? 0));
}
