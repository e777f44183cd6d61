import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { usageOf } from './process-usage.ts';

/** Why there is no answer: the worker was killed for what it took, or ended by itself. */
export type WorkerFault = 'cpu' | 'memory' | 'crashed';

/** What a worker program gets, and what it must send back; both carry the same number. */
export interface WorkerRequest<Task> {
  readonly id: number;
  readonly task: Task;
}
export interface WorkerAnswer<Result> {
  readonly id: number;
  readonly result: Result;
}

export interface BoundedWorkers<Task, Result> {
  run(task: Task): Promise<{ readonly result: Result } | { readonly fault: WorkerFault }>;
  stop(): void;
}

interface Waiting<Task, Result> {
  readonly task: Task;
  settle(outcome: { readonly result: Result } | { readonly fault: WorkerFault }): void;
}

interface Worker {
  readonly process: ChildProcess;
  residentBytes: number;
  /** Why it is being killed. */
  verdict: WorkerFault | null;
}

const lookEveryMs = 50;
/** A worker that has grown larger than this ends after its task: memory that was asked for once is seldom given back. */
const retireBytes = 200 * 1024 * 1024;
const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Processes for work on hostile input, one task at a time, killed when a task takes more CPU time or memory than it may: a thread shares its
 * server's memory, and a busy one cannot be measured. They have no environment and may read the program's own files and nothing else.
 *
 * @param options.program answers each `WorkerRequest` message with a `WorkerAnswer`
 * @example
 * const workers = createBoundedWorkers<Uint8Array, Parsed>({ program: new URL('parse.ts', import.meta.url), processes: 1, cpuMs: 5_000, residentBytes: 4e8 });
 * const outcome = await workers.run(bytes);
 */
export function createBoundedWorkers<Task, Result>(options: {
  program: URL;
  processes: number;
  cpuMs: number;
  residentBytes: number;
}): BoundedWorkers<Task, Result> {
  const { cpuMs, residentBytes } = options;
  const queue: Waiting<Task, Result>[] = [];
  const idle: Worker[] = [];
  const running = new Set<Worker>();
  let isStopped = false;
  let lastId = 0;

  function start(): Worker {
    const child = fork(fileURLToPath(options.program), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
      execArgv: ['--permission', `--allow-fs-read=${root}`, '--max-old-space-size=400', '--no-warnings'],
    });
    // What people wait for goes first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const worker: Worker = { process: child, residentBytes: 0, verdict: null };
    running.add(worker);
    child.on('error', () => undefined);
    child.once('exit', () => {
      running.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      next();
    });
    return worker;
  }

  /** Kills a worker that uses more for this task than it may. */
  function watch(worker: Worker): () => void {
    const pid = worker.process.pid ?? 0;
    let usedBefore: number | null = null;
    let isOver = false;
    const timer = setInterval(async () => {
      const usage = await usageOf(pid);
      if (!usage || isOver) return;
      usedBefore ??= usage.cpuMs;
      worker.residentBytes = usage.residentBytes;
      if (usage.cpuMs - usedBefore > cpuMs) worker.verdict = 'cpu';
      else if (usage.residentBytes > residentBytes) worker.verdict = 'memory';
      else return;
      isOver = true;
      worker.process.kill('SIGKILL');
    }, lookEveryMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }

  function give(worker: Worker, { task, settle }: Waiting<Task, Result>): void {
    const id = ++lastId;
    const unwatch = watch(worker);
    const done = (outcome: Parameters<typeof settle>[0], isFree: boolean) => {
      unwatch();
      worker.process.off('message', hear);
      worker.process.off('exit', gone);
      settle(outcome);
      if (!isFree) return;
      if (worker.residentBytes > retireBytes) worker.process.disconnect();
      else idle.push(worker);
      next();
    };
    const hear = (answer: WorkerAnswer<Result>) => {
      if (answer.id === id) done({ result: answer.result }, true);
    };
    const gone = () => done({ fault: worker.verdict ?? 'crashed' }, false);
    worker.process.on('message', hear);
    worker.process.once('exit', gone);
    worker.process.send({ id, task } satisfies WorkerRequest<Task>, () => undefined);
  }

  function next(): void {
    if (isStopped) return;
    while (queue.length > 0) {
      const worker = idle.pop() ?? (running.size < options.processes ? start() : null);
      if (!worker) return;
      const waiting = queue.shift();
      if (waiting) give(worker, waiting);
    }
  }

  return {
    run: (task) =>
      new Promise((settle) => {
        queue.push({ task, settle });
        next();
      }),
    stop() {
      isStopped = true;
      for (const { process: child } of running) child.kill('SIGKILL');
      for (const { settle } of queue.splice(0)) settle({ fault: 'crashed' });
    },
  };
}
