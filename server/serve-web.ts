import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Contract } from '@gatehouse/contract';
import { languages } from '@gatehouse/contract/languages';
import type { ContractRouterClient } from '@orpc/contract';
import type { FastifyInstance } from 'fastify';
import { serveApplication, serveFiles } from './platform/http/pages.ts';
import { serveSite, type WebSite } from './platform/http/site.ts';
import type { Log } from './platform/log.ts';

const built = (path: string) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

/** The front door of the built customer site, web/customer/site.ts. */
interface SiteModule {
  createSite(deps: {
    api(token: string | null, request: { ip: string }): ContractRouterClient<Contract['channels']>;
    help(request: { ip: string }): ContractRouterClient<Contract['help']>;
    trust(request: { ip: string }): ContractRouterClient<Contract['trust']>;
    chains(token: string | null, request: { ip: string }): ContractRouterClient<Contract['chains']>;
    brand: { name: string; color: string; languages: readonly string[] };
    secureCookies: boolean;
    assets: unknown;
    onError(error: unknown): void;
  }): WebSite;
}

export interface WebOptions {
  brand: { name: string; color: string };
  baseUrl: string;
  secureCookies: boolean;
  demo: boolean;
  customerApi(token: string | null, address: string): ContractRouterClient<Contract['channels']>;
  helpApi(address: string): ContractRouterClient<Contract['help']>;
  trustApi(address: string): ContractRouterClient<Contract['trust']>;
  chainsApi(token: string | null, address: string): ContractRouterClient<Contract['chains']>;
  log: Log;
}

/** Serves the three faces from their builds: desk, widget and customer site. */
export async function serveWeb(app: FastifyInstance, options: WebOptions): Promise<void> {
  if (!existsSync(built('.stamp')))
    throw new Error('The pages are not built. Start with `npm start`, or run `npm run build`.');

  await serveApplication(app, { root: built('desk'), prefix: '/desk' });
  await serveFiles(app, { root: built('widget'), prefix: '/widget/', anyOrigin: true });
  const widget = await readFile(built('widget/widget.js'), 'utf8');
  app.get('/widget.js', (_request, reply) =>
    reply
      .headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=300',
      })
      .type('text/javascript; charset=utf-8')
      .send(widget),
  );
  if (options.demo) await serveDemoPage(app);

  await serveFiles(app, { root: built('customer/assets'), prefix: '/assets/' });
  const { createSite } = (await import(pathToFileURL(built('customer/server.js')).href)) as SiteModule;
  const site = createSite({
    api: (token, { ip }) => options.customerApi(token, ip),
    help: ({ ip }) => options.helpApi(ip),
    trust: ({ ip }) => options.trustApi(ip),
    chains: (token, { ip }) => options.chainsApi(token, ip),
    brand: { ...options.brand, languages },
    secureCookies: options.secureCookies,
    assets: JSON.parse(await readFile(built('customer/manifest.json'), 'utf8')),
    onError: (error) => options.log.error({ error }, 'page failed'),
  });
  await serveSite(app, site, options.baseUrl);
}

/** A fictional wallet's page with the widget in it; its own policy is in its head, as on a page of someone else. */
async function serveDemoPage(app: FastifyInstance): Promise<void> {
  const page = await readFile(built('widget/demo.html'), 'utf8');
  app.get('/demo', (_request, reply) =>
    reply.header('content-security-policy', "frame-ancestors 'none'").type('text/html; charset=utf-8').send(page),
  );
}
