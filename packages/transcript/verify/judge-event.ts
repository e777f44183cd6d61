import type { BundledEvent } from '../bundle/transcript.ts';
import { fromBase64 } from '../encoding/bytes.ts';
import { commitContent, hashEvent, logEntry } from '../event/commit-event.ts';
import { leafHash } from '../log/hashes.ts';
import { type TreeHead, verifyInclusion } from '../log/verify-proofs.ts';
import type { FaultCode } from './verification.ts';

/** An event and what is wrong with it, apart from the content that may rightly be gone. */
export interface JudgedEvent {
  readonly event: BundledEvent;
  readonly seq: number;
  /** What its follower has to name. */
  readonly hash: string;
  readonly faults: readonly FaultCode[];
}

/** Whether the log of this head holds the event as it stands in the bundle. */
export function isInLog({ header, index, proof }: BundledEvent, head: TreeHead): boolean {
  const hashes = proof.map((hash) => fromBase64(hash, 'proof'));
  return verifyInclusion(leafHash(logEntry(header)), index, head.size, hashes, head.root);
}

/** Looks at an event by itself: its conversation, its commitment, its place in the log. */
export function judgeEvent(event: BundledEvent, conversation: string, head: TreeHead | undefined): JudgedEvent {
  const { header, salt, content } = event;
  const faults: FaultCode[] = [];
  if (header.conversation !== conversation) faults.push('OTHER_CONVERSATION');
  if (head === undefined || !isInLog(event, head)) faults.push('EVENT_NOT_IN_LOG');
  if (content && salt && commitContent(fromBase64(salt, 'salt'), content) !== header.content) {
    faults.push('EVENT_ALTERED');
  }
  return { event, seq: header.seq, hash: hashEvent(header), faults };
}
