import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What a process has used so far. */
export interface ProcessUsage {
  readonly cpuMs: number;
  readonly residentBytes: number;
}

/** Linux counts time in hundredths of a second towards programs (USER_HZ), and memory in pages of 4 KiB here. */
const msPerTick = 10;
const pageBytes = 4_096;

/** @returns null once the process is gone */
export async function usageOf(pid: number): Promise<ProcessUsage | null> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<ProcessUsage | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The name of the program, in brackets, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { cpuMs: ticks * msPerTick, residentBytes: Number(fields[21]) * pageBytes };
  } catch {
    return null;
  }
}

async function fromPs(pid: number): Promise<ProcessUsage | null> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,time=', '-p', String(pid)]);
    const [kilobytes = '', time = ''] = stdout.trim().split(/\s+/);
    const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
    return { cpuMs: seconds * 1_000, residentBytes: Number(kilobytes) * 1_024 };
  } catch {
    return null;
  }
}
