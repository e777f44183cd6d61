import type { ErrorCode } from '@gatehouse/contract/errors';
import type { PendingSend } from '@gatehouse/log-client';
import { parseJson } from './parse-json.ts';

export type ComposerMode = 'reply' | 'note';

/** A text that the server refused for good. It stays until the person who wrote it sends, edits or discards it. */
export interface RefusedSend {
  clientId: string;
  kind: PendingSend['kind'];
  text: string;
  code: ErrorCode;
}

/** What someone has typed for a conversation and not got rid of yet. */
export interface Draft {
  mode: ComposerMode;
  reply: string;
  note: string;
  refused: RefusedSend[];
}

export const emptyDraft: Draft = { mode: 'reply', reply: '', note: '', refused: [] };

export function isEmptyDraft(draft: Draft): boolean {
  return draft.reply === '' && draft.note === '' && draft.refused.length === 0;
}

/** A refused text is kept beside what has been typed since. */
export function withRefused(draft: Draft, send: PendingSend, code: ErrorCode): Draft {
  if (draft.refused.some(({ clientId }) => clientId === send.clientId)) return draft;
  const { clientId, kind, text } = send;
  return { ...draft, refused: [...draft.refused, { clientId, kind, text, code }] };
}

export function withoutRefused(draft: Draft, clientId: string): Draft {
  return { ...draft, refused: draft.refused.filter((send) => send.clientId !== clientId) };
}

/** Puts a refused text back into its box, before what has been typed there since. */
export function editRefused(draft: Draft, clientId: string): Draft {
  const send = draft.refused.find((one) => one.clientId === clientId);
  if (!send) return draft;
  const mode: ComposerMode = send.kind === 'note' ? 'note' : 'reply';
  const text = draft[mode] === '' ? send.text : `${send.text}\n\n${draft[mode]}`;
  return { ...withoutRefused(draft, clientId), mode, [mode]: text };
}

function joinTexts(first: string, second: string): string {
  if (first === '' || first === second) return second;
  return second === '' ? first : `${first}\n\n${second}`;
}

/** Puts a reply that was taken back into its box, before what has been typed there since. */
export function withReply(draft: Draft, text: string): Draft {
  return { ...draft, mode: 'reply', reply: joinTexts(text, draft.reply) };
}

/** What was kept elsewhere, then what has been typed here meanwhile: nothing of either is lost. */
export function joinDrafts(kept: Draft, typed: Draft): Draft {
  const known = new Set(kept.refused.map(({ clientId }) => clientId));
  return {
    mode: isEmptyDraft(typed) ? kept.mode : typed.mode,
    reply: joinTexts(kept.reply, typed.reply),
    note: joinTexts(kept.note, typed.note),
    refused: [...kept.refused, ...typed.refused.filter(({ clientId }) => !known.has(clientId))],
  };
}

/** A stored draft; what is damaged counts as nothing typed. */
export function readDraft(stored: string | null): Draft {
  const value = parseJson(stored);
  if (typeof value !== 'object' || value === null) return emptyDraft;
  const { mode, reply, note, refused } = value as Partial<Record<keyof Draft, unknown>>;
  return {
    mode: mode === 'note' ? 'note' : 'reply',
    reply: typeof reply === 'string' ? reply : '',
    note: typeof note === 'string' ? note : '',
    refused: Array.isArray(refused) ? refused.filter(isRefusedSend) : [],
  };
}

function isRefusedSend(value: unknown): value is RefusedSend {
  if (typeof value !== 'object' || value === null) return false;
  const { clientId, kind, text, code } = value as Partial<Record<keyof RefusedSend, unknown>>;
  return (
    typeof clientId === 'string' &&
    (kind === 'message' || kind === 'note') &&
    typeof text === 'string' &&
    typeof code === 'string'
  );
}
