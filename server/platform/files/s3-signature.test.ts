import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createS3Files } from './s3-files.ts';

/** The hash that AWS's library wants to be given. */
class Sha256 {
  readonly hash: Hash | Hmac;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Uint8Array);
  }
  update(data: Uint8Array) {
    this.hash.update(data);
  }
  reset() {}
  async digest() {
    return new Uint8Array(this.hash.digest());
  }
}

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const region = 'eu-central-1';
const judge = new SignatureV4({ credentials, region, service: 's3', sha256: Sha256, uriEscapePath: false });

/** What AWS's own library would have written into `Authorization`. */
async function expectedAuthorization(request: IncomingMessage, body: Buffer): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://store');
  const names = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
  const date = String(request.headers['x-amz-date']).replace(/^(....)(..)(..T..)(..)(..)Z$/, '$1-$2-$3:$4:$5Z');
  const signed = await judge.sign(
    {
      method: request.method ?? '',
      protocol: 'http:',
      hostname: 'store',
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers,
      body,
    },
    { signingDate: new Date(date) },
  );
  return signed.headers.authorization;
}

const seen: { line: string; given: string | undefined; expected: string | undefined }[] = [];
const server = createServer(async (request, response) => {
  const body = await buffer(request);
  seen.push({
    line: `${request.method} ${request.url}`,
    given: request.headers.authorization,
    expected: await expectedAuthorization(request, body),
  });
  response.end(request.url?.endsWith('?uploads') ? '<UploadId>2~a/b+c=</UploadId>' : '');
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

test('every request is signed as AWS signs it (Signature Version 4)', async () => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files = createS3Files({ endpoint, bucket: 'bucket', region, ...credentials });
  await files.put('a/small_one-1', Buffer.from('你好'), { contentType: 'text/plain; charset=utf-8' });
  await files.put('large', Buffer.alloc(9 * 1024 * 1024), { contentType: 'image/png' });
  await files.get('a/small_one-1').then((file) => file?.stream.destroy());
  await files.delete('a/small_one-1');
  await files.healthy();

  expect(seen.map(({ line }) => line)).toEqual([
    'PUT /bucket/a/small_one-1',
    'POST /bucket/large?uploads',
    'PUT /bucket/large?partNumber=1&uploadId=2~a%2Fb%2Bc%3D',
    'PUT /bucket/large?partNumber=2&uploadId=2~a%2Fb%2Bc%3D',
    'POST /bucket/large?uploadId=2~a%2Fb%2Bc%3D',
    'GET /bucket/a/small_one-1',
    'DELETE /bucket/a/small_one-1',
    'HEAD /bucket',
  ]);
  for (const { given, expected } of seen) expect(given).toBe(expected);
});
