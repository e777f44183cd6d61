export type {
  AckFrame,
  Clock,
  ErrorFrame,
  LogClient,
  LogClientOptions,
  LogEvent,
  LogListener,
  OutboxStorage,
  PendingSend,
  Socket,
  Status,
} from './api.ts';
export { backoff } from './backoff.ts';
export { createLogClient } from './create-log-client.ts';
