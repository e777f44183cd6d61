import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createS3Files } from './s3-files.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A store that answers one request after the other as it is told, and says how often it was asked. */
async function storeThatAnswers(...answers: Answer[]) {
  let asked = 0;
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    request.resume().on('end', () => answer?.(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files = createS3Files({ endpoint, bucket: 'b', region: 'r', accessKeyId: 'id', secretAccessKey: 'secret' });
  return { files, asked: () => asked };
}

const status =
  (code: number, body = ''): Answer =>
  (_request, response) =>
    void response.writeHead(code).end(body);
const hangUp: Answer = (request) => void request.socket.destroy();
const text = { contentType: 'text/plain' };

test('a passing fault or a broken connection is tried again', async () => {
  const { files, asked } = await storeThatAnswers(status(503), hangUp, status(429), status(200));
  await files.put('a', Buffer.from('x'), text);
  expect(asked()).toBe(4);
});

test('a refusal is final', async () => {
  const { files, asked } = await storeThatAnswers(status(403, '<Error><Code>AccessDenied</Code></Error>'));
  await expect(files.put('a', Buffer.from('x'), text)).rejects.toThrow('403 AccessDenied');
  expect(asked()).toBe(1);
});

test('gives up in the end', async () => {
  const { files, asked } = await storeThatAnswers(status(503));
  await expect(files.get('a')).rejects.toMatchObject({ name: 'S3Error', status: 503 });
  expect(asked()).toBe(5);
});

test('an upload in parts that fails at its end is taken back', async () => {
  const deletions: string[] = [];
  const { files } = await storeThatAnswers(
    status(200, '<R><UploadId>upload-1</UploadId></R>'),
    (_request, response) => void response.writeHead(200, { etag: '"1"' }).end(),
    (_request, response) => void response.writeHead(200, { etag: '"2"' }).end(),
    status(200, '<Error><Code>InternalError</Code></Error>'),
    (request, response) => {
      deletions.push(`${request.method} ${request.url}`);
      response.writeHead(204).end();
    },
  );
  await expect(files.put('a', Buffer.alloc(9 * 1024 * 1024), text)).rejects.toThrow('200 InternalError');
  expect(deletions).toEqual(['DELETE /b/a?uploadId=upload-1']);
});

test('looks at its health once, without patience', async () => {
  const { files, asked } = await storeThatAnswers(status(503));
  expect(await files.healthy()).toBe(false);
  expect(asked()).toBe(1);
});
