import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

/**
 * s3rver from npm: it speaks S3 but is only a stand-in for a store. It believes every version 4 signature (s3-signature.test.ts
 * compares ours with those of AWS's own library), and its readers may see a file that is being replaced.
 */
export async function startS3StandIn() {
  const directory = await mkdtemp(join(tmpdir(), 'gatehouse-s3-'));
  const bucket = 'gatehouse-test';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    options: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      // The only key pair that s3rver knows.
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    async stop() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
