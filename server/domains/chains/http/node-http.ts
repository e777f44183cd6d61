import type { Endpoint } from '../endpoints/endpoint.ts';
import { parseExactly } from './exact-json.ts';
import { NodeFault } from './node-fault.ts';

/** No call takes longer, whatever the node does. */
const callMs = 4_000;
const answerBytes = 8 * 1024 * 1024;

export interface Call {
  /** Appended to the endpoint's address; with a leading slash. */
  readonly path?: string;
  /** Sent as JSON by POST; without it the call is a GET. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
  /** For the few answers that are large by nature. */
  readonly maxBytes?: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One endpoint, spoken to over HTTP. */
export interface NodeHttp {
  /** @throws {NodeFault} when there is no answer, or one of those that every protocol shares: refused, rate-limited */
  call(call: Call): Promise<Answer>;
}

function headersOf({ headers, user, password }: Endpoint): Record<string, string> {
  const credentials = Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64');
  const authorization = user === undefined && password === undefined ? {} : { authorization: `Basic ${credentials}` };
  return { 'content-type': 'application/json', accept: 'application/json', ...authorization, ...headers };
}

async function readBounded(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > maxBytes) throw new NodeFault('malformed');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function translate(error: unknown, signal: AbortSignal): NodeFault {
  if (error instanceof NodeFault) return error;
  return new NodeFault(signal.aborted ? 'timeout' : 'unreachable');
}

/** Redirects are not followed: they would lead out of the operator's list. */
export function createNodeHttp(endpoint: Endpoint): NodeHttp {
  const headers = headersOf(endpoint);
  return {
    async call({ path = '', body, signal, maxBytes = answerBytes }) {
      const within = AbortSignal.any([signal, AbortSignal.timeout(callMs)]);
      try {
        const response = await fetch(`${endpoint.url}${path}`, {
          method: body === undefined ? 'GET' : 'POST',
          headers,
          redirect: 'manual',
          signal: within,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const { status } = response;
        const refused = status === 401 || status === 403 || (status >= 300 && status < 400);
        if (status === 429 || refused) {
          await response.body?.cancel();
          throw new NodeFault(refused ? 'refused' : 'rate-limited');
        }
        return { status, text: await readBounded(response, maxBytes) };
      } catch (error) {
        throw translate(error, within);
      }
    },
  };
}

/** Reading costs by values and not by bytes: so many take about 0.1 s, and hold up everybody else for as long. */
const valuesAtMost = 100_000;

/** Values begin the text, or stand behind a comma or a bracket; commas within texts count too, which does no harm. */
function countValues(text: string): number {
  let count = 1;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === ',' || letter === '[' || letter === '{') count += 1;
  }
  return count;
}

/** @throws {NodeFault} 'malformed' when it is no JSON, or holds more values than any answer does */
export function parseAnswer(text: string, maxValues = valuesAtMost): unknown {
  if (countValues(text) > maxValues) throw new NodeFault('malformed');
  try {
    return parseExactly(text);
  } catch {
    throw new NodeFault('malformed');
  }
}
