import { ORPCError } from '@orpc/server';
import { NoSuchStaffError, StaffExistsError } from './domains/accounts/index.ts';
import { ConfigError, readConfig } from './platform/config/config.ts';
import { isUnavailable } from './platform/db/database.ts';
import { createLog } from './platform/log.ts';
import { carryOut, type Said } from './staff/carry-out.ts';
import { withAdministration } from './staff/open-administration.ts';
import { type Order, readOrder } from './staff/orders.ts';
import { type Words, wordsOf } from './staff/words.ts';

const exit = { done: 0, refused: 1, usage: 2 } as const;

function explain(error: unknown, words: Words): string {
  if (error instanceof NoSuchStaffError) return words.noSuchStaff;
  if (error instanceof StaffExistsError) return words.staffExists;
  if (error instanceof ORPCError && error.code === 'LAST_ADMIN') return words.lastAdmin;
  if (error instanceof ConfigError) return error.message;
  if (isUnavailable(error)) return words.unreachable;
  return words.failed(error instanceof Error ? error.message : String(error));
}

async function obey(order: Order, words: Words): Promise<Said> {
  if (order.verb === 'help') return { stdout: words.usage, stderr: '' };
  const log = createLog('warn');
  return withAdministration(readConfig(process.env), log, (administration) => carryOut(order, administration, words));
}

/** `gatehouse staff …`: what whoever has the machine may do for the team without signing in. */
async function main(args: readonly string[]): Promise<number> {
  const words = wordsOf(process.env);
  const order = readOrder(args);
  if ('fault' in order) {
    process.stderr.write(`${words.faults[order.fault](order.word)}\n\n${words.usage}`);
    return exit.usage;
  }
  try {
    const said = await obey(order, words);
    process.stderr.write(said.stderr);
    process.stdout.write(said.stdout);
    return exit.done;
  } catch (error) {
    process.stderr.write(`${explain(error, words)}\n`);
    return exit.refused;
  }
}

process.exitCode = await main(process.argv.slice(2));
