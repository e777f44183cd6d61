import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { checkFileKey } from './file-key.ts';
import type { Files } from './files.ts';
import { putInParts } from './s3-parts.ts';
import { createS3Requests, type S3Options } from './s3-requests.ts';
import { inSlices } from './slices.ts';

/** S3 takes no smaller part than 5 MiB, except the last. */
const sliceBytes = 8 * 1024 * 1024;

/**
 * Files in an S3-compatible store, with path-style addresses. A file of one slice is one request; a longer one goes up in
 * parts, so that memory holds one slice whatever the size. What a store has not confirmed with a 2xx was not kept.
 */
export function createS3Files(options: S3Options): Files {
  const s3 = createS3Requests(options);

  return {
    async put(key, content, { contentType }) {
      const path = checkFileKey(key);
      const slices = inSlices(content, sliceBytes);
      try {
        const first = await slices.next();
        const bytes = first.done ? new Uint8Array() : first.value;
        if (bytes.length < sliceBytes) {
          await s3.demand('PUT', path, { body: bytes, headers: { 'content-type': contentType } });
        } else {
          await putInParts(s3, path, bytes, slices, contentType);
        }
      } finally {
        // Lets go of the source when the store gave up in the middle of it.
        await slices.return(undefined);
      }
    },

    async get(key) {
      const response = await s3.request('GET', checkFileKey(key));
      if (response.status === 404) {
        await response.body?.cancel();
        return null;
      }
      await s3.expectSuccess(response, 'GET');
      return {
        stream: response.body ? Readable.fromWeb(response.body as ReadableStream) : Readable.from([]),
        size: Number(response.headers.get('content-length')),
        contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      };
    },

    async delete(key) {
      const response = await s3.request('DELETE', checkFileKey(key));
      if (response.status === 404) await response.body?.cancel();
      else await s3.expectSuccess(response, 'DELETE');
    },

    async healthy() {
      try {
        const response = await s3.request('HEAD', '', { patient: false });
        await response.body?.cancel();
        return response.ok;
      } catch {
        return false;
      }
    },
  };
}
