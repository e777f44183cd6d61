// What the scripts of package.json call. Plain JavaScript for Node 20: it runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureWebIsBuilt } from './build-web.mjs';
import { ensureInstalled } from './install.mjs';
import { become, root, run } from './runtime.mjs';
import { fail, LaunchError } from './say.mjs';

const commands = {
  start: (args) => startServer(args, {}),
  demo: (args) => startServer(args, { GATEHOUSE_DEMO: '1' }),
  test,
  build: async () => {
    await ensureInstalled({ dev: false });
    await ensureWebIsBuilt();
  },
  check: async (args) => {
    await ensureInstalled({ dev: true });
    await become(['tools/check.ts', ...args]);
  },
  generate: async () => {
    await ensureInstalled({ dev: true });
    await become(['tools/checks/fresh.ts', '--write']);
  },
  bench: (args) => measure('bench', args),
  chaos: (args) => measure('chaos', args),
  adversary: (args) => measure('adversary', args),
};

async function startServer(args, env) {
  await ensureInstalled({ dev: false });
  await ensureWebIsBuilt();
  await become(['server/main.ts', ...args], { env, ownSession: true });
}

/** All tests; with arguments, only those of Vitest that they choose. */
async function test(args) {
  await ensureInstalled({ dev: true });
  await ensureWebIsBuilt();
  const unit = await run(['node_modules/vitest/vitest.mjs', 'run', ...args]);
  const interrupted = unit > 128;
  if (interrupted || args.length > 0 || !existsSync(join(root, 'e2e', 'playwright.config.ts'))) process.exit(unit);
  const browser = await run(['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts']);
  process.exit(unit || browser);
}

/** bench/KIND/NAME.ts, with the rest of the arguments. */
async function measure(kind, [name, ...args]) {
  const folder = join(root, 'bench', kind);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = files.filter((file) => /^[a-z0-9-]+\.ts$/.test(file)).map((file) => file.slice(0, -3));
  if (!names.includes(name)) {
    const list = names.join(', ');
    throw new LaunchError(
      {
        en: `Usage: npm run ${kind} -- NAME [--json], where NAME is one of: ${list}`,
        zh: `用法:npm run ${kind} -- 名称 [--json],名称可选:${list}`,
      },
      2,
    );
  }
  await ensureInstalled({ dev: true });
  await ensureWebIsBuilt();
  await become([`bench/${kind}/${name}.ts`, ...args]);
}

async function main([command, ...args]) {
  const action = Object.hasOwn(commands, command ?? '') ? commands[command] : undefined;
  if (action === undefined) {
    const list = Object.keys(commands).join('|');
    throw new LaunchError({ en: `Usage: node tools/launch.mjs ${list}`, zh: `用法:node tools/launch.mjs ${list}` }, 2);
  }
  await action(args);
}

await main(process.argv.slice(2)).catch(fail);
