import { expect, test } from 'vitest';
import { createSigner, formatVerifierKey, generateKey, parseVerifierKey } from './keys.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { cosignCheckpoint, signCheckpoint } from './sign-checkpoint.ts';
import { parseNote } from './signed-note.ts';
import { isSignedByLog } from './verify-signature.ts';

const seed = (byte: number) => new Uint8Array(32).fill(byte);
const at = new Date('2026-05-01T10:00:00Z');
const head = { origin: 'support.example/log', size: 7, root: seed(9) };
const log = generateKey(head.origin, 'log', seed(1));
const key = parseVerifierKey(log.verifier);
const [wa, wb] = [2, 3].map((byte) => generateKey(`witness-${byte}.example`, 'cosigner', seed(byte)));
const witnesses = [wa, wb].map((each) => parseVerifierKey(each?.verifier ?? ''));

test('the published note and keys of Go are read', () => {
  const published = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const note = parseNote(
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
  );
  expect(isSignedByLog(note, parseVerifierKey(published))).toBe(true);
  expect(isSignedByLog({ ...note, text: note.text.replace('answer', 'Answer') }, parseVerifierKey(published))).toBe(
    false,
  );
  const signer = createSigner('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz');
  expect(signer).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3', use: 'log' });
  const sum = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
  expect(formatVerifierKey(parseVerifierKey(sum))).toBe(sum);
});

test('a checkpoint tells who signed it, when, and who saw it', async () => {
  const signers = [createSigner(log.secret), createSigner(log.secret, 'cosigner')];
  const note = await signCheckpoint(head, signers, at);
  expect(note.split('\n').slice(0, 4)).toEqual([
    'support.example/log',
    '7',
    'CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=',
    '',
  ]);
  expect(openCheckpoint(note, key)).toEqual({
    ...head,
    signedBy: head.origin,
    time: at.getTime(),
    witnesses: [],
    faults: [],
  });
  expect(openCheckpoint(note, key, { witnesses }).faults).toEqual(['QUORUM_MISSED']);
  const seen = await cosignCheckpoint(note, createSigner(wa?.secret ?? ''), new Date(at.getTime() + 5000));
  expect(openCheckpoint(seen, key, { witnesses, quorum: 1 })).toMatchObject({
    witnesses: [{ name: 'witness-2.example', time: at.getTime() + 5000 }],
    faults: [],
  });
  expect(openCheckpoint(seen, key, { witnesses, quorum: 2 }).faults).toEqual(['QUORUM_MISSED']);
});

test('neither the log nor a key listed twice counts as a further witness', async () => {
  const own = await signCheckpoint(head, [createSigner(log.secret), createSigner(log.secret, 'cosigner')], at);
  const self = parseVerifierKey(generateKey(head.origin, 'cosigner', seed(1)).verifier);
  expect(openCheckpoint(own, key, { witnesses: [self], quorum: 1 }).faults).toEqual(['QUORUM_MISSED']);
  const seen = await cosignCheckpoint(own, createSigner(wa?.secret ?? ''), at);
  const twice = witnesses.slice(0, 1).flatMap((witness) => [witness, witness]);
  expect(openCheckpoint(seen, key, { witnesses: twice, quorum: 2 }).faults).toEqual(['QUORUM_MISSED']);
});

test('another size, time, key or origin is seen', async () => {
  const note = await signCheckpoint(head, [createSigner(log.secret), createSigner(log.secret, 'cosigner')], at);
  expect(openCheckpoint(note.replace('\n7\n', '\n8\n'), key).faults).toEqual(['CHECKPOINT_NOT_SIGNED']);
  const stranger = generateKey(head.origin, 'log', seed(8));
  expect(openCheckpoint(note, parseVerifierKey(stranger.verifier)).faults).toEqual(['CHECKPOINT_NOT_SIGNED']);
  const elsewhere = await signCheckpoint({ ...head, origin: 'other.example' }, [createSigner(log.secret)], at);
  expect(openCheckpoint(elsewhere, key).faults).toEqual(['ORIGIN_DIFFERS']);
});

test('what is no key, note or checkpoint is refused', () => {
  for (const text of ['', 'name', 'a b+00000000+AQ==', log.verifier.replace('log+', 'log+0'), `${log.verifier}A`]) {
    expect(() => parseVerifierKey(text)).toThrow(expect.objectContaining({ code: 'BAD_KEY' }));
  }
  for (const text of ['', 'text\n', 'text\n\nnobody\n', 'te\u0007xt\n\n— a AAAAAAA=\n', 'x'.repeat(70_000)]) {
    expect(() => parseNote(text)).toThrow(expect.objectContaining({ name: 'TranscriptError' }));
  }
  for (const size of ['-1', '01', '1e3', '99999999999999999']) {
    const note = `o\n${size}\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n\n— a AAAAAAAA\n`;
    expect(() => openCheckpoint(note, key)).toThrow(expect.objectContaining({ code: 'BAD_CHECKPOINT' }));
  }
});
