import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Files } from '../server/platform/files/files.ts';

/** What every file store has to do, whatever is behind it. */
export function filesConformance(open: () => Files): void {
  const newKey = () => `conformance/${randomUUID()}`;
  const text = { contentType: 'text/plain; charset=utf-8' };

  async function read(key: string) {
    const file = await open().get(key);
    return file && { bytes: await buffer(file.stream), size: file.size, contentType: file.contentType };
  }

  test('gives back the bytes, their number and their type', async () => {
    const key = newKey();
    const bytes = Buffer.from('你好，wallet');
    await open().put(key, bytes, text);
    expect(await read(key)).toEqual({ bytes, size: bytes.length, ...text });
  });

  test('keeps an empty file', async () => {
    const key = newKey();
    await open().put(key, new Uint8Array(), text);
    expect(await read(key)).toEqual({ bytes: Buffer.alloc(0), size: 0, ...text });
  });

  test.each([0, 1, 70_000, 8 * 1024 * 1024, 20 * 1024 * 1024 + 7])('keeps a stream of %i bytes', async (size) => {
    const key = newKey();
    const bytes = randomBytes(size);
    const pieces = Array.from({ length: Math.ceil(size / 65_536) }, (_, at) =>
      bytes.subarray(at * 65_536, (at + 1) * 65_536),
    );
    await open().put(key, Readable.from(pieces), { contentType: 'image/png' });
    const found = await read(key);
    expect(found).toMatchObject({ size, contentType: 'image/png' });
    expect(found?.bytes.equals(bytes)).toBe(true);
  });

  test('has nothing under a key that was never put', async () => {
    expect(await open().get(newKey())).toBeNull();
  });

  test('the last put under a key wins, with its type', async () => {
    const key = newKey();
    await open().put(key, Buffer.from('a longer first'), text);
    await open().put(key, Buffer.from('second'), { contentType: 'application/json' });
    expect(await read(key)).toEqual({ bytes: Buffer.from('second'), size: 6, contentType: 'application/json' });
  });

  test.each([10, 9 * 1024 * 1024])('a source that breaks after %i bytes leaves what was there before', async (size) => {
    const key = newKey();
    async function* breaking() {
      yield Buffer.alloc(size);
      throw new Error('the sender went away');
    }
    await expect(open().put(key, breaking(), text)).rejects.toThrow('the sender went away');
    expect(await open().get(key)).toBeNull();
    await open().put(key, Buffer.from('whole'), text);
    await expect(open().put(key, breaking(), text)).rejects.toThrow('the sender went away');
    expect((await read(key))?.bytes.toString()).toBe('whole');
  });

  test('deletes, once or twice', async () => {
    const key = newKey();
    await open().put(key, Buffer.from('gone soon'), text);
    await open().delete(key);
    await open().delete(key);
    expect(await open().get(key)).toBeNull();
  });

  test('a key may continue another one', async () => {
    const key = newKey();
    await open().put(key, Buffer.from('outer'), text);
    await open().put(`${key}/inner`, Buffer.from('inner'), text);
    expect((await read(key))?.bytes.toString()).toBe('outer');
    expect((await read(`${key}/inner`))?.bytes.toString()).toBe('inner');
  });

  test.each(['', 'A', '../secret', 'a/../b', '/a', 'a/', 'a//b', 'a.b', 'a b', '键', 'a'.repeat(201)])(
    'refuses the key "%s"',
    async (key) => {
      const refusal = { name: 'FileKeyError' };
      await expect(open().put(key, Buffer.from('x'), text)).rejects.toMatchObject(refusal);
      await expect(open().get(key)).rejects.toMatchObject(refusal);
      await expect(open().delete(key)).rejects.toMatchObject(refusal);
    },
  );

  test('is healthy', async () => {
    expect(await open().healthy()).toBe(true);
  });
}
