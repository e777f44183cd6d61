import type { Evidence, Failure, Source } from '@gatehouse/tx-doctor';
import type { Clock } from '../../../platform/clock.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { NodeFault, RpcRefusal } from '../http/node-fault.ts';

/** What is known of a transaction before a node is asked: from our own store, or because somebody gave it. */
export interface Remembered<Body> {
  readonly body: Body | null;
  /** As it was signed, in hexadecimal. */
  readonly raw: string | null;
  readonly before: { readonly seen: 'confirmed' | 'mempool'; readonly at: number } | null;
}

export interface Question<Body> {
  /** In the form of the chain: lower case, 0x where the chain writes it. */
  readonly id: string;
  readonly remembered: Remembered<Body> | null;
  /** Ends the asking; what is known by then counts. */
  readonly signal: AbortSignal;
}

export interface Gathered<Found extends Evidence = Evidence> {
  readonly evidence: Found;
  /** As it was signed, where the node gave it and it has that id. */
  readonly raw: string | null;
}

export type BodyOf<Found extends Evidence> = NonNullable<Found['body']>;

/** The port: one endpoint of one chain. It never throws for what happens outside, and never takes longer than its signal. */
export interface ChainNode<Found extends Evidence = Evidence> extends Pick<Source, 'label' | 'trust'> {
  gather(question: Question<BodyOf<Found>>): Promise<Gathered<Found> | Failure>;
}

/** What every adapter is made of. */
export interface NodeDeps {
  readonly chain: string;
  readonly endpoint: Endpoint;
  readonly clock: Clock;
}

export function sourceOf({ endpoint, clock }: NodeDeps): Source {
  return { label: endpoint.label, trust: endpoint.trust, at: clock.now().getTime() };
}

/** The port over a gathering that may throw: what went wrong outside becomes the failure that the port promises. */
export function nodeOf<Found extends Evidence>(
  { endpoint: { label, trust } }: NodeDeps,
  gather: (question: Question<BodyOf<Found>>) => Promise<Gathered<Found>>,
): ChainNode<Found> {
  return {
    label,
    trust,
    async gather(question) {
      try {
        return await gather(question);
      } catch (error) {
        if (error instanceof NodeFault) return { label, kind: error.kind };
        if (error instanceof RpcRefusal) return { label, kind: 'refused' };
        throw error;
      }
    },
  };
}

/** For what makes evidence better and not worse when it is missing. */
export async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NodeFault || error instanceof RpcRefusal) return null;
    throw error;
  }
}

/** The results in order, `atOnce` under way at a time: a node answers few calls in parallel. */
export async function mapBounded<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  }
  return results;
}

/** Once true, not asked again; a node that was wrong is asked anew, since its operator may have mended it. */
export function rememberTrue(
  ask: (signal: AbortSignal) => Promise<boolean>,
): (signal: AbortSignal) => Promise<boolean> {
  let known = false;
  return async (signal) => {
    known ||= await ask(signal);
    return known;
  };
}
