import type { Bundle } from '../bundle/transcript.ts';
import { CLOSING } from '../event/event.ts';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../note/keys.ts';
import { type OpenedCheckpoint, openCheckpoint } from '../note/open-checkpoint.ts';
import { judgeErasures } from './judge-erasures.ts';
import { judgeEvent } from './judge-event.ts';
import { judgeFiles } from './judge-files.ts';
import { judgeHeld } from './judge-held.ts';
import { judgeOrder, type PlacedEvent } from './judge-order.ts';
import { searchLog } from './search-log.ts';
import type { EventResult, EventVerdict, Fault, FaultCode, Trust, Verification } from './verification.ts';

/** How many missing events are listed one by one, in all. */
const MAX_LISTED = 1000;

/** The verdict that a fault leads to, the gravest first. */
const VERDICTS: readonly (readonly [FaultCode, EventVerdict])[] = [
  ['EVENT_ALTERED', 'altered'],
  ['OTHER_CONVERSATION', 'foreign'],
  ['EVENT_NOT_IN_LOG', 'not-in-log'],
  ['EVENT_REPEATED', 'out-of-order'],
  ['EVENT_OUT_OF_ORDER', 'out-of-order'],
  ['CHAIN_BROKEN', 'out-of-order'],
  ['CONTENT_GONE', 'content-gone'],
];

function verdictOf({ event, faults }: PlacedEvent, believed: boolean): EventVerdict {
  const fault = VERDICTS.find(([code]) => faults.includes(code));
  if (fault) return fault[1];
  if (!believed) return 'unproved';
  if (event.content) return 'proved';
  return event.header.audience === 'team' ? 'withheld' : 'erased';
}

/** All verdicts in order; of missing events only the first ones are listed, for a hostile file may claim any number. */
function resultsOf(events: readonly PlacedEvent[], believed: boolean): readonly EventResult[] {
  let listed = 0;
  return events.flatMap((placed) => {
    const { seq, missingBefore } = placed;
    const missing = Array.from({ length: Math.min(missingBefore, MAX_LISTED - listed) }, (_, at) => ({
      seq: seq - missingBefore + at,
      verdict: 'missing' as const,
    }));
    listed += missing.length;
    return [...missing, { seq, verdict: verdictOf(placed, believed) }];
  });
}

function faultsOf({ seq, faults, missingBefore }: PlacedEvent): readonly Fault[] {
  const gap: readonly Fault[] =
    missingBefore > 0 ? [{ code: 'EVENTS_MISSING', seq: seq - missingBefore, through: seq - 1 }] : [];
  return [...gap, ...faults.map((code) => ({ code, seq }))];
}

function readKey(text: string, faults: Fault[]): VerifierKey | undefined {
  try {
    return parseVerifierKey(text);
  } catch {
    faults.push({ code: 'KEY_UNREADABLE' });
    return undefined;
  }
}

function open(note: string, key: VerifierKey, trust: Trust, faults: Fault[]): OpenedCheckpoint | undefined {
  try {
    const opened = openCheckpoint(note, key, trust);
    faults.push(...opened.faults.map((code) => ({ code })));
    return opened;
  } catch {
    faults.push({ code: 'CHECKPOINT_UNREADABLE' });
    return undefined;
  }
}

const iso = (time: number) => new Date(time).toISOString();

function summarise(checkpoint: OpenedCheckpoint | undefined): Verification['checkpoint'] {
  if (checkpoint === undefined) return null;
  const { origin, size, time, signedBy, witnesses } = checkpoint;
  return {
    origin,
    size,
    time: time === undefined ? null : iso(time),
    signedBy: signedBy ?? null,
    witnesses: witnesses.map((witness) => ({ name: witness.name, time: iso(witness.time) })),
  };
}

/**
 * Verifies a bundle without network: every event is as it was committed, in its order, in the log, and the log is signed by whom
 * the verifier trusts.
 *
 * @example
 * const { ok, events, faults } = verifyBundle(readBundle(bytes), { key: parseVerifierKey(text) });
 */
export function verifyBundle(bundle: Bundle, trust: Trust = {}): Verification {
  const { transcript } = bundle;
  const faults: Fault[] = [];
  const key = trust.key ?? readKey(transcript.key, faults);
  const checkpoint = key && open(transcript.checkpoint, key, trust, faults);
  const believed = checkpoint !== undefined && checkpoint.faults.length === 0;
  const judged = transcript.events.map((event) => judgeEvent(event, transcript.conversation, checkpoint));
  const placed = judgeErasures(judgeOrder(judged));
  faults.push(...placed.flatMap(faultsOf));
  if (transcript.events.at(-1)?.header.kind !== CLOSING) faults.push({ code: 'NOT_CLOSED' });
  faults.push(...judgeFiles(bundle));
  if (key && checkpoint) {
    faults.push(...judgeHeld(transcript, key, checkpoint, trust));
    if (trust.log) faults.push(...searchLog(transcript, checkpoint, trust.log));
  }
  return {
    ok: faults.length === 0,
    key: trust.key ? 'given' : 'self-declared',
    verifierKey: key ? formatVerifierKey(key) : null,
    events: resultsOf(placed, believed),
    checkpoint: summarise(checkpoint),
    faults,
  };
}
