export type EmbeddedPostgresFault =
  | 'binaries-missing'
  | 'no-unprivileged-user'
  | 'not-ours'
  | 'disk-full'
  | 'port-taken'
  | 'start-failed';

/**
 * The bundled Postgres could not be used. `message` is one sentence for the operator and says what to do;
 * it holds no personal data, so it may be logged and printed.
 */
export class EmbeddedPostgresError extends Error {
  readonly fault: EmbeddedPostgresFault;

  constructor(fault: EmbeddedPostgresFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.fault = fault;
  }
}

/** Reads what initdb or postgres said on its way out, and names the fault. */
export function explainFailure(what: string, output: string, options?: ErrorOptions): EmbeddedPostgresError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new EmbeddedPostgresError(
      'disk-full',
      `${what} failed: the disk is full. Free some space and start again.`,
      options,
    );
  }
  if (/could not bind|Address already in use/i.test(output)) {
    return new EmbeddedPostgresError('port-taken', `${what} failed: another program took its port.`, options);
  }
  const lastLines = output.trim().split('\n').slice(-5).join(' | ');
  return new EmbeddedPostgresError(
    'start-failed',
    `${what} failed: ${lastLines || 'it said nothing'}. To use a Postgres of your own, set DATABASE_URL.`,
    options,
  );
}

/** Names the fault behind a failed file operation; any other error comes back as it is. */
export function explainStorage(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return explainFailure('Preparing the database', 'No space left on device', { cause: error });
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return new EmbeddedPostgresError(
      'not-ours',
      `The data folder cannot be used by this user: ${error.message}. Run as its owner, or set DATA_DIR.`,
      { cause: error },
    );
  }
  return error;
}
