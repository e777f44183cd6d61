import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesConformance } from '../../../testing/files-conformance.ts';
import { startS3StandIn } from '../../../testing/s3-stand-in.ts';
import type { Files } from './files.ts';
import { createS3Files } from './s3-files.ts';

let server: Awaited<ReturnType<typeof startS3StandIn>>;
let files: Files;

beforeAll(async () => {
  server = await startS3StandIn();
  files = createS3Files(server.options);
});

afterAll(() => server.stop());

describe('a file store', () => filesConformance(() => files));

test('a key that the store does not know is refused with the code of the store, and is not healthy', async () => {
  const stranger = createS3Files({ ...server.options, accessKeyId: 'STRANGER' });
  await expect(stranger.put('a', Buffer.from('x'), { contentType: 'text/plain' })).rejects.toThrow(
    'The file store answered PUT with 403 InvalidAccessKeyId',
  );
  await expect(stranger.get('a')).rejects.toMatchObject({ name: 'S3Error', status: 403 });
  expect(await stranger.healthy()).toBe(false);
});

test('a missing bucket is not healthy', async () => {
  expect(await createS3Files({ ...server.options, bucket: 'no-such-bucket' }).healthy()).toBe(false);
});
