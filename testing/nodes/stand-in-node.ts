import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface StandInCall {
  readonly path: string;
  /** Parsed JSON of a POST; null for a GET. */
  readonly body: {
    readonly method?: string;
    readonly params?: readonly unknown[];
    readonly [field: string]: unknown;
  } | null;
  readonly headers: IncomingMessage['headers'];
}

/** How a stand-in answers: with JSON, as a node that is in trouble, or with something of its own. */
export type StandInReply =
  | { readonly json: unknown; readonly status?: number }
  | { readonly text: string; readonly status?: number }
  | { readonly never: true }
  | { readonly dies: true }
  | { readonly redirect: string }
  | { readonly endless: true };

export interface StandInNode {
  readonly url: string;
  /** What it was asked, in order. */
  readonly calls: readonly StandInCall[];
  close(): Promise<void>;
}

const chunk = `"${'0'.repeat(64 * 1024)}",`;

function pour(response: ServerResponse): void {
  response.write('[');
  const timer = setInterval(() => {
    for (let times = 0; times < 40; times += 1) response.write(chunk);
  }, 1);
  response.on('close', () => clearInterval(timer)).on('error', () => clearInterval(timer));
}

function give(reply: StandInReply, response: ServerResponse): void {
  if ('never' in reply) return;
  if ('dies' in reply) response.destroy();
  else if ('endless' in reply) pour(response);
  else if ('redirect' in reply) response.writeHead(302, { location: reply.redirect }).end();
  else if ('text' in reply) response.writeHead(reply.status ?? 200).end(reply.text);
  else response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(reply.json));
}

/** A stand-in for a node: a real HTTP server that says what a test wants to hear from one. No chain is behind it. */
export async function startStandInNode(
  answer: (call: StandInCall) => StandInReply | Promise<StandInReply>,
): Promise<StandInNode> {
  const calls: StandInCall[] = [];
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    const call = { path: request.url ?? '', body: sent === '' ? null : JSON.parse(sent), headers: request.headers };
    calls.push(call);
    give(await answer(call), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
