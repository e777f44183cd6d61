import { parseArgs } from 'node:util';
import { type Role, roles } from '@gatehouse/contract/accounts';
import { emailAddress } from '@gatehouse/contract/text';

/** What someone at the machine wants done to the team's accounts. */
export type Order =
  | { verb: 'help' }
  | { verb: 'list'; json: boolean }
  | { verb: 'create'; email: string; role: Role }
  | { verb: 'reset'; email: string; resetSecondFactor: boolean }
  | { verb: 'unlock' | 'suspend' | 'restore'; email: string }
  | { verb: 'sessions'; email: string; end: boolean; json: boolean };

/** Why the arguments make no order; `word` is the one that is to blame. */
export interface UsageFault {
  readonly fault: 'verb' | 'unknown' | 'value' | 'email' | 'role' | 'together';
  readonly word: string;
}

type Options = Record<string, { type: 'string' | 'boolean' }>;

const email = { email: { type: 'string' } } as const;
const verbs = {
  list: { json: { type: 'boolean' } },
  create: { ...email, role: { type: 'string' } },
  reset: { ...email, 'reset-second-factor': { type: 'boolean' } },
  unlock: email,
  suspend: email,
  restore: email,
  sessions: { ...email, end: { type: 'boolean' }, json: { type: 'boolean' } },
} as const satisfies Record<string, Options>;
type Verb = keyof typeof verbs;

const isVerb = (word: string): word is Verb => Object.hasOwn(verbs, word);
const isRole = (word: unknown): word is Role => roles.some((role) => role === word);

interface Parsed {
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string;
}

/** The options of one verb. Not in strict mode, whose messages are in English only. */
function parseOptions(options: Options, args: readonly string[]): Parsed | UsageFault {
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return { fault: 'unknown', word: token.value };
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return { fault: 'unknown', word: token.rawName };
    if ((option.type === 'string') !== (token.value !== undefined)) return { fault: 'value', word: token.rawName };
  }
  return { flag: (name) => values[name] === true, value: (name) => String(values[name] ?? '') };
}

/** Reads everything after `gatehouse staff`. */
export function readOrder(args: readonly string[]): Order | UsageFault {
  const [verb = '', ...rest] = args;
  if (args.some((word) => word === '--help' || word === '-h') || verb === 'help') return { verb: 'help' };
  if (!isVerb(verb)) return { fault: 'verb', word: verb };
  const parsed = parseOptions(verbs[verb], rest);
  if ('fault' in parsed) return parsed;
  if (verb === 'list') return { verb, json: parsed.flag('json') };

  const address = emailAddress.safeParse(parsed.value('email'));
  if (!address.success) return { fault: 'email', word: parsed.value('email') };
  const to = { email: address.data };
  switch (verb) {
    case 'create': {
      const role = parsed.value('role');
      return isRole(role) ? { verb, ...to, role } : { fault: 'role', word: role };
    }
    case 'reset':
      return { verb, ...to, resetSecondFactor: parsed.flag('reset-second-factor') };
    case 'sessions': {
      const [end, json] = [parsed.flag('end'), parsed.flag('json')];
      return end && json ? { fault: 'together', word: '--end --json' } : { verb, ...to, end, json };
    }
    default:
      return { verb, ...to };
  }
}
