// Plain JavaScript for Node 20, with nothing installed.

/** Whether the person at the terminal reads Chinese, by the POSIX order of locale variables. */
export function readsChinese(env = process.env) {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('zh');
}

/**
 * Tells what is going on, on stderr: stdout belongs to the program that is started.
 *
 * @param {{en: string, zh: string}} text
 */
export function say(text) {
  process.stderr.write(`${readsChinese() ? text.zh : text.en}\n`);
}

/** A reason to stop that the person at the terminal can act on; both languages are shown. */
export class LaunchError extends Error {
  /**
   * @param {{en: string, zh: string}} text
   * @param {number} exitCode 1: it failed; 2: the command was not understood
   */
  constructor(text, exitCode = 1) {
    super(`${text.en}\n${text.zh}`);
    this.exitCode = exitCode;
  }
}

/** Prints a `LaunchError` and ends with its code; any other error is a fault of ours and keeps its stack. */
export function fail(error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode);
}
