import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface ProbeOrder {
  readonly url: string;
  readonly everyMs: number;
}

/** A customer who writes a message now and then, and how long each takes to be acknowledged. */
export interface Probe {
  /** Milliseconds of every answer since the last time this was asked. */
  take(): number[];
  close(): Promise<void>;
}

export async function probeChat(url: string, everyMs: number): Promise<Probe> {
  const worker = new Worker(new URL('probe-thread.ts', import.meta.url), {
    workerData: { url, everyMs } satisfies ProbeOrder,
  });
  let answers: number[] = [];
  worker.on('message', (ms: number) => answers.push(ms));
  await once(worker, 'message');
  return {
    take() {
      const taken = answers;
      answers = [];
      return taken;
    },
    close: async () => void (await worker.terminate()),
  };
}
