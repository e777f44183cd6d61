import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * A registry with what Node tells of its process: memory, CPU, event loop, garbage collection. Each server has its own, and
 * declares its own measures in it.
 *
 * @example const asked = new Counter({ name: 'questions_total', help: 'Questions asked', registers: [createMetrics()] });
 */
export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
