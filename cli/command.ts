import type { Text } from './text.ts';

/** One subcommand of `gatehouse`. */
export interface Command {
  /** What follows `gatehouse` in the usage line. */
  readonly usage: string;
  readonly summary: Text;
  /** Gets everything after the subcommand's name; gives the exit code of the process. */
  run(args: readonly string[]): Promise<number>;
}
