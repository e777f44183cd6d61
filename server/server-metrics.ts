import type { Registry } from 'prom-client';
import { Counter, Gauge, Histogram } from 'prom-client';

/** What the server tells Prometheus of itself. Labels are operations and codes, never ids. */
export function declareMetrics(registry: Registry) {
  const operations = new Histogram({
    name: 'gatehouse_operation_seconds',
    help: 'Time of one operation, by its name and outcome',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  const appended = new Counter({
    name: 'gatehouse_log_entries_total',
    help: 'Entries handed to the database',
    registers: [registry],
  });
  const batches = new Counter({
    name: 'gatehouse_log_batches_total',
    help: 'Commits that carried them',
    registers: [registry],
  });
  const connections = new Gauge({
    name: 'gatehouse_realtime_connections',
    help: 'Open realtime connections',
    registers: [registry],
  });
  return {
    registry,
    operation: (operation: string, outcome: string, seconds: number) =>
      operations.observe({ operation, outcome }, seconds),
    batch(size: number) {
      appended.inc(size);
      batches.inc();
    },
    connections: (open: number) => connections.set(open),
  };
}
