/** What the keyboard can do anywhere outside a text box. */
export type Command =
  | 'next'
  | 'previous'
  | 'reply'
  | 'note'
  | 'assignToMe'
  | 'resolve'
  | 'toggleUrgent'
  | 'topic'
  | 'snooze'
  | 'tags'
  | 'undoSend'
  | 'search'
  | 'help'
  | 'goMine'
  | 'goUnassigned'
  | 'goOpen'
  | 'escape';

const single: Record<string, Command> = {
  j: 'next',
  k: 'previous',
  r: 'reply',
  n: 'note',
  a: 'assignToMe',
  e: 'resolve',
  u: 'toggleUrgent',
  t: 'topic',
  s: 'snooze',
  l: 'tags',
  z: 'undoSend',
  '/': 'search',
  '?': 'help',
  Escape: 'escape',
};
const afterG: Record<string, Command> = { i: 'goMine', u: 'goUnassigned', o: 'goOpen' };

/** Milliseconds in which the second key of a sequence must follow. */
const sequenceMs = 1_500;

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** An input method is composing, as for Chinese: the key belongs to it. */
  isComposing: boolean;
  /** Milliseconds, from any origin. */
  timeStamp: number;
}

/** When `g` was pressed and waits for its second key; null otherwise. */
export type Sequence = number | null;

/**
 * What a key means after the keys before it.
 *
 * @example matchShortcut(null, { key: 'j', … }) // { command: 'next', sequence: null }
 */
export function matchShortcut(sequence: Sequence, key: Key): { command: Command | null; sequence: Sequence } {
  if (key.ctrlKey || key.metaKey || key.altKey || key.isComposing) return { command: null, sequence: null };
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const waiting = sequence !== null && key.timeStamp - sequence <= sequenceMs;
  if (waiting && Object.hasOwn(afterG, name)) return { command: afterG[name] ?? null, sequence: null };
  if (name === 'g') return { command: null, sequence: key.timeStamp };
  return { command: Object.hasOwn(single, name) ? (single[name] ?? null) : null, sequence: null };
}
