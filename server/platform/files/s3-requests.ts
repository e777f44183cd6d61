import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';

export interface S3Options {
  /** Without the bucket: `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface S3Request {
  query?: string;
  body?: Uint8Array | string;
  headers?: Record<string, string>;
  /** False for a look at the store that wants an answer now, good or bad. */
  patient?: boolean;
}

/** What the store answered instead of doing it: its error code, never its message, which may quote names. */
export class S3Error extends Error {
  readonly status: number;
  constructor(method: string, status: number, code: string | undefined) {
    super(`The file store answered ${method} with ${status}${code ? ` ${code}` : ''}`);
    this.name = 'S3Error';
    this.status = status;
  }
}

export interface S3Requests {
  /** Any answer that is not a passing fault. */
  request(method: string, key: string, options?: S3Request): Promise<Response>;
  /** The body of a 2xx answer; throws `S3Error` otherwise. */
  demand(method: string, key: string, options?: S3Request): Promise<{ text: string; headers: Headers }>;
  expectSuccess(response: Response, method: string): Promise<void>;
}

const attempts = 5;
const firstPauseMs = 100;
const patienceMs = 60_000;
const impatienceMs = 3_000;

/** Signed requests (AWS Signature Version 4) that are tried again, with growing pauses, after a passing fault. */
export function createS3Requests(options: S3Options): S3Requests {
  const { accessKeyId, secretAccessKey, region } = options;
  // aws4fetch tries again on answers only; broken connections count as well, so it is done here for both.
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });

  async function once(method: string, key: string, request: S3Request): Promise<Response> {
    const url = `${options.endpoint}/${options.bucket}${key && `/${key}`}${request.query ? `?${request.query}` : ''}`;
    // Counts until the answer begins: its body may be read as slowly as its reader is.
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), request.patient === false ? impatienceMs : patienceMs);
    try {
      return await client.fetch(url, {
        method,
        headers: {
          ...request.headers,
          'accept-encoding': 'identity',
          // Signed with the rest, so that a byte changed on the way is refused.
          'x-amz-content-sha256': createHash('sha256')
            .update(request.body ?? '')
            .digest('hex'),
        },
        signal: silence.signal,
        ...(request.body === undefined ? {} : { body: request.body as NonNullable<RequestInit['body']> }),
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async function request(method: string, key: string, wanted: S3Request = {}): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts || wanted.patient === false;
      try {
        const response = await once(method, key, wanted);
        if (last || !isPassing(response.status)) return response;
        await response.body?.cancel();
      } catch (error) {
        if (last) throw error;
      }
      await sleep(firstPauseMs * 2 ** attempt * (0.5 + Math.random() / 2));
    }
  }

  async function expectSuccess(response: Response, method: string): Promise<void> {
    if (response.ok) return;
    const body = await response.text();
    throw new S3Error(method, response.status, /<Code>(\w+)<\/Code>/.exec(body)?.[1]);
  }

  return {
    request,
    expectSuccess,
    async demand(method, key, wanted) {
      const response = await request(method, key, wanted);
      await expectSuccess(response, method);
      return { text: await response.text(), headers: response.headers };
    },
  };
}

function isPassing(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}
