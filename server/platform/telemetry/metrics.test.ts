import { Counter } from 'prom-client';
import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('tells of the process and of what is declared in it, each registry for itself', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  new Counter({ name: 'questions_total', help: 'Questions asked', registers: [one] }).inc(3);
  expect(await one.metrics()).toMatch(/process_resident_memory_bytes \d+[\s\S]*questions_total 3/);
  expect(await other.metrics()).not.toContain('questions_total');
});
