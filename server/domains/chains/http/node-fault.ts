import type { Failure } from '@gatehouse/tx-doctor';

/** Why a node gave no evidence: everything that can go wrong outside becomes one of these, here and nowhere else. */
export class NodeFault extends Error {
  readonly kind: Failure['kind'];

  constructor(kind: Failure['kind']) {
    super(`node fault: ${kind}`);
    this.name = 'NodeFault';
    this.kind = kind;
  }
}

/** A node understood the call and said no. The message is its own: bounded, and not to be believed. */
export class RpcRefusal extends Error {
  readonly code: number;
  /** What some protocols send along, such as the data of a revert. */
  readonly data: unknown;

  constructor(code: number, message: string, data?: unknown) {
    super(message.slice(0, 300));
    this.name = 'RpcRefusal';
    this.code = code;
    this.data = data;
  }
}
