import { join } from 'node:path';
import { createDiskFiles } from './disk-files.ts';
import type { Files } from './files.ts';
import { createS3Files } from './s3-files.ts';
import type { S3Options } from './s3-requests.ts';

/** Files in S3 where it is set, else in `files` of the data directory. */
export function createFiles(config: { readonly dataDir: string; readonly s3: S3Options | null }): Files {
  return config.s3 ? createS3Files(config.s3) : createDiskFiles(join(config.dataDir, 'files'));
}
