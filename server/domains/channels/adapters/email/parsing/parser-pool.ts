import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ParsedMail } from './parsed-mail.ts';
import type { ParseAnswer, ParseRequest } from './parser-process.ts';
import { usageOf } from './process-usage.ts';

/** What became of reading a mail. `fault` tells why it could not be read, in a word that holds nothing of the mail. */
export type Parsed = { readonly mail: ParsedMail } | { readonly fault: ParseFault };
export type ParseFault = 'unreadable' | 'cpu' | 'memory' | 'crashed';

export interface ParserPool {
  parse(raw: Uint8Array): Promise<Parsed>;
  stop(): void;
}

interface Waiting {
  readonly raw: Uint8Array;
  settle(parsed: Parsed): void;
}

interface Reader {
  readonly process: ChildProcess;
  residentBytes: number;
  /** Why it is being killed. */
  verdict: ParseFault | null;
}

const lookEveryMs = 50;
/** A reader that has grown larger than this ends after its mail: memory that was asked for once is seldom given back. */
const retireBytes = 200 * 1024 * 1024;
const program = fileURLToPath(new URL('parser-process.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../../../../', import.meta.url));

/**
 * Processes that read mails and are killed when one takes more CPU time or memory than it may: a thread shares its server's
 * memory, and a busy one cannot be measured. They may read the program's own files and nothing else.
 */
export function createParserPool(options: { processes: number; cpuMs?: number; residentBytes?: number }): ParserPool {
  // Between two looks a reader can take a hundred megabytes: what is killed here never had 512.
  const { cpuMs = 4_900, residentBytes = 384 * 1024 * 1024 } = options;
  const queue: Waiting[] = [];
  const idle: Reader[] = [];
  const running = new Set<Reader>();
  let stopped = false;
  let lastId = 0;

  function start(): Reader {
    const child = fork(program, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
      execArgv: ['--permission', `--allow-fs-read=${root}`, '--max-old-space-size=400', '--no-warnings'],
    });
    // What people wait for goes first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const reader: Reader = { process: child, residentBytes: 0, verdict: null };
    running.add(reader);
    child.on('error', () => undefined);
    child.once('exit', () => {
      running.delete(reader);
      const at = idle.indexOf(reader);
      if (at >= 0) idle.splice(at, 1);
      next();
    });
    return reader;
  }

  /** Kills a reader that uses more for this mail than it may. */
  function watch(reader: Reader): () => void {
    const pid = reader.process.pid ?? 0;
    let usedBefore: number | null = null;
    let over = false;
    const timer = setInterval(async () => {
      const usage = await usageOf(pid);
      if (!usage || over) return;
      usedBefore ??= usage.cpuMs;
      reader.residentBytes = usage.residentBytes;
      if (usage.cpuMs - usedBefore > cpuMs) reader.verdict = 'cpu';
      else if (usage.residentBytes > residentBytes) reader.verdict = 'memory';
      else return;
      over = true;
      reader.process.kill('SIGKILL');
    }, lookEveryMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }

  function read(reader: Reader, { raw, settle }: Waiting): void {
    const id = ++lastId;
    const unwatch = watch(reader);
    const done = (parsed: Parsed, isFree: boolean) => {
      unwatch();
      reader.process.off('message', hear);
      reader.process.off('exit', gone);
      settle(parsed);
      if (!isFree) return;
      if (reader.residentBytes > retireBytes) reader.process.disconnect();
      else idle.push(reader);
      next();
    };
    const hear = (answer: ParseAnswer) => {
      if (answer.id === id) done('mail' in answer ? { mail: answer.mail } : { fault: 'unreadable' }, true);
    };
    const gone = () => done({ fault: reader.verdict ?? 'crashed' }, false);
    reader.process.on('message', hear);
    reader.process.once('exit', gone);
    reader.process.send({ id, raw } satisfies ParseRequest, () => undefined);
  }

  function next(): void {
    if (stopped) return;
    while (queue.length > 0) {
      const reader = idle.pop() ?? (running.size < options.processes ? start() : null);
      if (!reader) return;
      const waiting = queue.shift();
      if (waiting) read(reader, waiting);
    }
  }

  return {
    parse: (raw) =>
      new Promise((settle) => {
        queue.push({ raw, settle });
        next();
      }),
    stop() {
      stopped = true;
      for (const { process: child } of running) child.kill('SIGKILL');
      for (const { settle } of queue.splice(0)) settle({ fault: 'crashed' });
    },
  };
}
