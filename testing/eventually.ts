import { setTimeout as wait } from 'node:timers/promises';

/** Asks until there is an answer; the test's own time limit ends it. */
export async function eventually<Answer>(ask: () => Promise<Answer | null | undefined | false>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await wait(20);
  }
}
