import { expect, test } from 'vitest';
import { createSigner, generateKey, parseVerifierKey } from './keys.ts';
import { openNote, signNote } from './sign-note.ts';

const { secret, verifier } = generateKey('support.example', 'log', new Uint8Array(32).fill(7));
const key = parseVerifierKey(verifier);

test('a signed text is read back by its key, and by no other', async () => {
  const note = await signNote('bitpie.com is ours.\n第二行\n', createSigner(secret));
  expect(openNote(note, key)).toBe('bitpie.com is ours.\n第二行\n');
  const other = generateKey('support.example', 'log', new Uint8Array(32).fill(8));
  expect(openNote(note, parseVerifierKey(other.verifier))).toBeUndefined();
});

test('a changed text is not the signed one', async () => {
  const note = await signNote('bitpie.com is ours.\n', createSigner(secret));
  expect(openNote(note.replace('bitpie', 'bitpai'), key)).toBeUndefined();
});

test('a text that no note can hold is refused', async () => {
  await expect(signNote('no line feed', createSigner(secret))).rejects.toMatchObject({ code: 'BAD_NOTE' });
  await expect(signNote('a\u0007b\n', createSigner(secret))).rejects.toMatchObject({ code: 'BAD_NOTE' });
});
