import { Logger } from 'graphile-worker';
import type { Log } from '../log.ts';

/** graphile-worker's messages in our log; its error messages carry no payloads. */
export function workerLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    switch (level) {
      case 'error':
        return log.error({ component: 'jobs' }, message);
      case 'warning':
        return log.warn({ component: 'jobs' }, message);
      default:
        return log.debug({ component: 'jobs' }, message);
    }
  });
}
