import type { Resolver } from './check-spf.ts';

/** Look-ups that one mail may cause: SPF asks for at most 10 terms with 10 names each, DMARC for 8 steps. */
const mostQueries = 150;

const failure = (code: string) => Object.assign(new Error(code), { code });

/**
 * Look-ups for the checks of one mail: bounded in number, and all over at one moment, whatever the servers asked do. Names are asked for once.
 *
 * @param ms from now
 */
export function createBoundedDns(resolver: Resolver, ms: number): Resolver {
  const answers = new Map<string, Promise<unknown>>();
  const until = performance.now() + ms;

  function ask(name: string, type: string): Promise<unknown> {
    const left = until - performance.now();
    if (left <= 0 || answers.size >= mostQueries) return Promise.reject(failure('ETIMEOUT'));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(failure('ETIMEOUT')), left);
    });
    return Promise.race([resolver(name, type), late]).finally(() => clearTimeout(timer));
  }

  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(name, type);
    answer.catch(() => undefined);
    answers.set(key, answer);
    return answer;
  };
}
