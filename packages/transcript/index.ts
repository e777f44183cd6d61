export { type BundleParts, createBundle, type StoredEvent } from './bundle/create-bundle.ts';
export { MAX_BUNDLE_BYTES, readBundle } from './bundle/read-bundle.ts';
export type { Bundle, BundledEvent, Transcript, TranscriptLanguage } from './bundle/transcript.ts';
export { TranscriptError, type TranscriptErrorCode } from './error.ts';
export { type CommittedEvent, commitEvent, type EventDraft, SALT_BYTES } from './event/commit-event.ts';
export {
  type Audience,
  type AuthorKind,
  CLOSING,
  ERASURE,
  type EventContent,
  type EventHeader,
  FIRST_PREVIOUS,
  type TranscriptAttachment,
} from './event/event.ts';
export { appendLeaves, type Tile } from './log/append-leaves.ts';
export { createProver, type Prover } from './log/create-prover.ts';
export { leafHash } from './log/hashes.ts';
export { emptyLog, type LogState, rootOf } from './log/log-state.ts';
export type { ReadTile } from './log/read-nodes.ts';
export { resumeLog } from './log/resume-log.ts';
export { TILE_WIDTH, tilePath } from './log/tile-path.ts';
export { type TreeHead, verifyConsistency, verifyInclusion } from './log/verify-proofs.ts';
export { type Description, describeRefusal, describeVerification } from './messages/describe.ts';
export type { Checkpoint } from './note/checkpoint.ts';
export {
  createSigner,
  formatVerifierKey,
  generateKey,
  type KeyUse,
  type NoteSigner,
  parseVerifierKey,
  type VerifierKey,
} from './note/keys.ts';
export { type OpenedCheckpoint, openCheckpoint, type Witnessing } from './note/open-checkpoint.ts';
export { cosignCheckpoint, signCheckpoint } from './note/sign-checkpoint.ts';
export { openNote, signNote } from './note/sign-note.ts';
export type { EventResult, EventVerdict, Fault, FaultCode, Trust, Verification } from './verify/verification.ts';
export { verifyBundle } from './verify/verify-bundle.ts';
