import type { Cause, Confidence, Context, Evidence, State } from '@gatehouse/tx-doctor';

/** What a scenario has brought about on a chain. */
export interface Produced {
  readonly id: string;
  /** The transaction, where no node has it (any more): remembered from an earlier look, or pasted. */
  readonly remembered?: {
    readonly body?: Evidence['body'];
    readonly raw?: string;
    readonly seenBefore?: 'confirmed' | 'mempool';
  };
  readonly context?: Partial<Context>;
  /** Where the customer believes it to be. */
  readonly expectedChain?: string;
  /** What the evidence must hold, beside what makes the diagnosis. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** A trouble that people have, how it is really brought about on a node, and what the doctor must say of it. */
export interface Scenario<World> {
  /** One sentence without a full stop. */
  readonly how: string;
  readonly cause: Cause;
  readonly state: State;
  readonly confidence: Confidence;
  produce(world: World): Promise<Produced>;
}
