import type { ErrorCode } from '@gatehouse/contract/errors';
import type { Log } from '../log.ts';
import { withSpan } from '../telemetry/tracing.ts';
import { contractError, toContractError } from './errors.ts';
import type { Limit, Take } from './limiter.ts';

/** What an operation demands before its handler runs. */
export interface Rule<Viewer> {
  /** Null lets the viewer in; otherwise the error to answer with. */
  readonly admit: (viewer: Viewer) => ErrorCode | null;
  /** Demands that the handler decides about a single object with `permit`; without that, its answer is thrown away. */
  readonly object?: boolean;
  readonly limit?: Limit & { readonly by: 'address' | 'viewer' };
}

export type Policy<Operations extends string, Viewer> = Readonly<Record<Operations, Rule<Viewer>>>;

export interface Cookies {
  get(name: string): string | undefined;
  set(name: string, value: string, maxAgeSeconds: number): void;
  clear(name: string): void;
}

/** What a handler knows of its request. */
export interface RequestContext<Viewer> {
  readonly viewer: Viewer;
  readonly viewerKey: string;
  readonly address: string;
  readonly userAgent: string;
  readonly cookies: Cookies;
  /** Set by `permit`. */
  permitted?: boolean;
}

/** The handler's decision about one object. What may not be seen does not exist: NOT_FOUND, whatever the reason. */
export function permit(context: { permitted?: boolean }, allowed: boolean, otherwise: ErrorCode = 'NOT_FOUND'): void {
  if (!allowed) throw contractError(otherwise);
  context.permitted = true;
}

interface Call<Viewer> {
  path: readonly string[];
  context: RequestContext<Viewer>;
  next(): Promise<unknown>;
}

/**
 * Stands before every operation, over HTTP and in process: no rule, no entry. It limits, admits, then lets the contract
 * validate and the handler act, and answers only with errors that the contract declares.
 */
export function createGate<Viewer>(options: {
  rules: Readonly<Record<string, Policy<string, Viewer>>>;
  limiter: (name: string, limit: Limit) => Take;
  observe: (operation: string, outcome: string, seconds: number) => void;
  log: Log;
}) {
  const takes = new Map<string, Take>();
  const takeFor = (operation: string, limit: Limit): Take => {
    const take = takes.get(operation) ?? options.limiter(operation, limit);
    takes.set(operation, take);
    return take;
  };

  const holdToLimit = async (
    operation: string,
    limit: NonNullable<Rule<Viewer>['limit']>,
    { address, viewerKey }: Call<Viewer>['context'],
  ): Promise<void> => {
    const wait = await takeFor(operation, limit)(limit.by === 'address' ? address : viewerKey);
    if (wait !== null) throw contractError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(wait / 1000) });
  };

  return async function gate({ path, context, next }: Call<Viewer>): Promise<unknown> {
    const [domain = '', name = ''] = path;
    const operation = `${domain}.${name}`;
    const started = performance.now();
    let outcome = 'ok';
    try {
      const policy = Object.hasOwn(options.rules, domain) ? options.rules[domain] : undefined;
      const rule = policy && Object.hasOwn(policy, name) ? policy[name] : undefined;
      if (!rule) throw contractError('FORBIDDEN');
      if (rule.limit) await holdToLimit(operation, rule.limit, context);
      const refusal = rule.admit(context.viewer);
      if (refusal) throw contractError(refusal);
      const output = await withSpan(operation, {}, next);
      if (rule.object && !context.permitted)
        throw new Error(`${operation} answered without a decision about its object`);
      return output;
    } catch (thrown) {
      const { error, unexpected } = toContractError(thrown);
      outcome = error.code;
      if (unexpected) options.log.error({ error: thrown, operation }, 'operation failed');
      throw error;
    } finally {
      options.observe(operation, outcome, (performance.now() - started) / 1000);
    }
  };
}
