import { expect, it } from 'vitest';
import { hasStage, mayBegin, stageAt, worstOf } from './notice-rules.ts';

const noon = new Date('2026-11-27T12:00:00Z');
const before = new Date('2026-11-27T11:00:00Z');

it('knows the stages of each kind, and lets nothing begin as resolved', () => {
  expect(hasStage('incident', 'scheduled')).toBe(false);
  expect(hasStage('maintenance', 'monitoring')).toBe(false);
  expect(mayBegin('maintenance', 'scheduled')).toBe(true);
  expect(mayBegin('incident', 'resolved')).toBe(false);
});

it('lets what is planned begin by itself, and not before', () => {
  expect(stageAt('scheduled', noon, before)).toBe('scheduled');
  expect(stageAt('scheduled', noon, noon)).toBe('underway');
  expect(stageAt('resolved', before, noon)).toBe('resolved');
});

it('says the worst of what is true now', () => {
  expect(worstOf([])).toBe('calm');
  expect(worstOf([{ kind: 'maintenance', impact: 'down', stage: 'scheduled' }])).toBe('calm');
  expect(
    worstOf([
      { kind: 'maintenance', impact: 'down', stage: 'underway' },
      { kind: 'incident', impact: 'degraded', stage: 'identified' },
      { kind: 'incident', impact: 'down', stage: 'resolved' },
      { kind: 'incident', impact: 'none', stage: 'monitoring' },
    ]),
  ).toBe('degraded');
});
