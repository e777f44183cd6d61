import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Fields that could carry personal data or secrets, wherever a caller might put them by mistake. */
const personal = [
  'email',
  'name',
  'text',
  'subject',
  'ip',
  'address',
  'token',
  'password',
  'code',
  'cookie',
  'authorization',
  'userAgent',
];

/**
 * One JSON object per line on stderr. Log ids, codes, counts and durations; personal fields are cut even when someone logs them.
 *
 * @example createLog('info').info({ conversationId, seq }, 'message appended')
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), censor: '[personal]' },
      serializers: { error: describeError },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** What may be logged of an error: never `detail` or `parameters` of a database error, which quote rows. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an Error' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { reason: code } : {}),
    stack: error.stack
      ?.split('\n')
      .slice(1, 8)
      .map((line) => line.trim()),
  };
}
