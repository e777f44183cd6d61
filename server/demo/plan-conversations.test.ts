import { describe, expect, it } from 'vitest';
import { demoTeam } from './demo-team.ts';
import { planConversations } from './plan-conversations.ts';
import { scenarios } from './scenarios/scenarios.ts';

const now = new Date('2026-03-02T09:00:00Z');

/** Whether a text can have come from a template with slots. */
function comesFrom(text: string, template: string): boolean {
  const parts = template.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`${parts.join('.+')}$`, 's').test(text);
}

describe('planConversations', () => {
  it('plans the same every time', () => {
    expect(planConversations(demoTeam, now)).toEqual(planConversations(demoTeam, now));
  });

  it.each(['zh-CN', 'en'] as const)('lets every voice of every scenario in %s be heard', (language) => {
    const planned = planConversations(demoTeam, now).filter((each) => each.language === language);
    expect(scenarios[language].length).toBeGreaterThanOrEqual(30);
    const silent = scenarios[language].flatMap(({ voices }) =>
      voices
        .slice(0, 3)
        .filter(
          ([first = '']) =>
            !planned.some(({ first: said, steps: [next] }) =>
              [said, next?.kind === 'ask' ? next.text : ''].some((text) => comesFrom(text, first)),
            ),
        ),
    );
    expect(silent).toEqual([]);
  });

  it('has nobody speak a language that is not theirs', () => {
    for (const { language, steps } of planConversations(demoTeam, now)) {
      for (const step of steps) if (step.kind !== 'ask') expect(step.by.languages).toContain(language);
    }
  });

  it('opens no conversation when most people sleep, but for the odd one', () => {
    const hours = planConversations(demoTeam, now).map(({ times }) => ((times[0]?.getUTCHours() ?? 0) + 8) % 24);
    expect(hours.filter((hour) => hour < 7).length).toBeLessThan(15);
  });
});
