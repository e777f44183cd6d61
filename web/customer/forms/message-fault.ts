import { limits } from '@gatehouse/contract/limits';
import { faultOfText, tidyText } from '@gatehouse/contract/text';
import type { Messages } from '../messages/messages-type.ts';

/** What is wrong with a message, in words for the person who wrote it, or null. */
export function messageFault(typed: string, texts: Messages): string | null {
  const text = tidyText(typed);
  const fault = faultOfText(text, limits.messageLength);
  switch (fault) {
    case null:
      return null;
    case 'TEXT_EMPTY':
      return texts.faults.textEmpty;
    case 'TEXT_TOO_LONG':
      return texts.faults.textTooLong(text.length, limits.messageLength);
    case 'CONTROL_CHARACTERS':
    case 'CLUSTER_TOO_LONG':
      return texts.errors[fault];
  }
}
