import { S3Error, type S3Requests } from './s3-requests.ts';

/** Uploads slices as the parts of one file, which appears when the last is confirmed (S3 multipart upload). */
export async function putInParts(
  s3: S3Requests,
  key: string,
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  contentType: string,
): Promise<void> {
  const begun = await s3.demand('POST', key, { query: 'uploads', headers: { 'content-type': contentType } });
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(begun.text)?.[1];
  if (!uploadId) throw new S3Error('POST', 200, 'NoUploadId');
  const upload = `uploadId=${encodeURIComponent(uploadId)}`;

  try {
    const tags: string[] = [];
    for (let slice: Uint8Array | null = first; slice; slice = await next(rest)) {
      const { headers } = await s3.demand('PUT', key, {
        query: `partNumber=${tags.length + 1}&${upload}`,
        body: slice,
      });
      tags.push(headers.get('etag') ?? '');
    }
    const parts = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
    const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
    const done = await s3.demand('POST', key, { query: upload, body, headers: { 'content-type': 'application/xml' } });
    // The store may begin with 200 and find out later that it cannot (S3 API, CompleteMultipartUpload).
    if (done.text.includes('<Error>')) throw new S3Error('POST', 200, /<Code>(\w+)<\/Code>/.exec(done.text)?.[1]);
  } catch (error) {
    // Parts of an unfinished upload cost the operator money. When even this fails, the bucket's lifecycle rule takes them.
    await s3.demand('DELETE', key, { query: upload }).catch(() => undefined);
    throw error;
  }
}

async function next(slices: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  const { done, value } = await slices.next();
  return done ? null : value;
}
