import { once } from 'node:events';
import { createServer } from 'node:http';

export interface HostPage {
  readonly url: string;
  close(): Promise<void>;
}

/** A wallet's own page on another origin, under a strict policy that allows the support server and nothing else. */
export async function serveHostPage(supportUrl: string, language: string): Promise<HostPage> {
  const socketUrl = supportUrl.replace(/^http/, 'ws');
  const policy = `default-src 'none'; script-src ${supportUrl}; connect-src ${supportUrl} ${socketUrl}; base-uri 'none'; form-action 'none'`;
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Harbor Wallet</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><h1>Harbor Wallet</h1><p>0.5 BTC</p><script src="${supportUrl}/widget.js" async data-language="${language}"></script></body></html>`;
  const server = createServer((_request, response) => {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', policy)
      .end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
