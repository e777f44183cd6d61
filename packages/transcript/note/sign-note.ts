import { TranscriptError } from '../error.ts';
import type { NoteSigner, VerifierKey } from './keys.ts';
import { formatNote, messageOfLog, parseNote } from './signed-note.ts';
import { isSignedByLog } from './verify-signature.ts';

/**
 * Signs any text as a note (C2SP signed-note): a list of channels, an announcement.
 *
 * @param text ends with a line feed and holds no other control characters
 * @param signer of use `log`
 * @example await signNote('example.com is ours.\n', createSigner(secret));
 */
export async function signNote(text: string, signer: NoteSigner): Promise<string> {
  const { name, id } = signer;
  const bytes = await signer.sign(messageOfLog(text));
  const note = formatNote({ text, signatures: [{ name, id, bytes }] });
  // What could not be read again must not be given out.
  if (parseNote(note).text !== text) throw new TranscriptError('BAD_NOTE', 'text');
  return note;
}

/**
 * The text of a note that the key has signed; `undefined` when it has not.
 *
 * @throws TranscriptError BAD_NOTE when it is no note at all
 */
export function openNote(note: string, key: VerifierKey): string | undefined {
  const parsed = parseNote(note);
  return isSignedByLog(parsed, key) ? parsed.text : undefined;
}
