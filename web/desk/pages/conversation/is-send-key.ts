import type { SendKey } from '../../storage/send-key.ts';

/** keyCode of a key that an input method has taken, in browsers that end composition before the key arrives. */
const takenByInputMethod = 229;

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Whether this key sends. Never the Enter that picks a word while Chinese is being typed. */
export function isSendKey(key: Key, setting: SendKey): boolean {
  if (key.key !== 'Enter' || key.isComposing || key.keyCode === takenByInputMethod) return false;
  if (key.ctrlKey || key.metaKey) return true;
  return setting === 'enter' && !key.shiftKey && !key.altKey;
}
