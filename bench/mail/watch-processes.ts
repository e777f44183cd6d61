import { readdir, readFile } from 'node:fs/promises';
import { usageOf } from '../../server/platform/process/process-usage.ts';

/** The most that the readers of a server used. */
export interface ReaderUsage {
  /** CPU milliseconds of one reader since it was first seen or last forgotten. */
  cpuMs: number;
  residentBytes: number;
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'latin1').catch(() => '')),
  );
  return lists.flatMap((list) => list.trim().split(' ').filter(Boolean).map(Number));
}

async function isReader(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')).includes('parser-process');
}

/** Looks every 20 ms at the processes in which a server reads mails. Linux only. */
export function watchReaders(serverPid: number) {
  const since = new Map<number, number>();
  let most: ReaderUsage = { cpuMs: 0, residentBytes: 0 };
  let server = 0;

  async function look(): Promise<void> {
    for (const pid of await childrenOf(serverPid)) {
      if (!(since.has(pid) || (await isReader(pid)))) continue;
      const usage = await usageOf(pid);
      if (!usage) continue;
      const before = since.get(pid) ?? usage.cpuMs;
      since.set(pid, before);
      most = {
        cpuMs: Math.max(most.cpuMs, usage.cpuMs - before),
        residentBytes: Math.max(most.residentBytes, usage.residentBytes),
      };
    }
    server = Math.max(server, (await usageOf(serverPid))?.residentBytes ?? 0);
  }
  const timer = setInterval(() => void look(), 20);
  return {
    /** The most since the last time this was asked. */
    take(): ReaderUsage {
      const taken = most;
      most = { cpuMs: 0, residentBytes: 0 };
      since.clear();
      return taken;
    },
    serverBytes: () => server,
    stop: () => clearInterval(timer),
  };
}
