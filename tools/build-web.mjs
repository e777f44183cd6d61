// Plain JavaScript for Node 20.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { findRuntime, root, runtimeEnvironment } from './runtime.mjs';
import { fail, LaunchError, say } from './say.mjs';

/**
 * What is built with Vite, in this order. A workspace is built once for each of its configurations, in the order of their
 * names: vite.config.ts first, then for example vite.loader.config.ts. Each names its own folder in dist/.
 */
const workspaces = ['web/desk', 'widget', 'web/customer'];

const sources = ['contract', 'packages', 'web', 'widget', 'package-lock.json', 'tools/build-web.mjs'];
const stamp = join(root, 'dist', '.stamp');

/** Builds the web parts into dist/ when one of their sources differs from what was built last. */
export async function ensureWebIsBuilt() {
  if (readStamp() === hashSources()) return;
  await withLock(
    join(root, 'dist', '.locks', 'build'),
    () =>
      say({ en: 'Another process is building the pages, waiting for it …', zh: '另一个进程正在构建页面,等它完成……' }),
    async () => {
      const hash = hashSources();
      if (readStamp() === hash) return;
      say({ en: 'Building the pages …', zh: '正在构建页面……' });
      rmSync(stamp, { force: true });
      for (const { workspace, config } of configurations()) await build(workspace, config);
      mkdirSync(join(root, 'dist'), { recursive: true });
      writeFileSync(stamp, hash);
    },
  );
}

function configurations() {
  return workspaces.flatMap((workspace) => {
    const files = existsSync(join(root, workspace)) ? readdirSync(join(root, workspace)).sort() : [];
    return files.filter((file) => /^vite\.([a-z]+\.)?config\.ts$/.test(file)).map((config) => ({ workspace, config }));
  });
}

async function build(workspace, config) {
  const runtime = findRuntime();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(runtime, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: join(root, workspace),
    env: { ...runtimeEnvironment(runtime), NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  if (code === 0) return;
  throw new LaunchError({
    en: `Building ${workspace} (${config}) failed; the reason is above.`,
    zh: `${workspace}(${config})构建失败,原因见上面的输出。`,
  });
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(join(root, source)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (/\.(mjs|json)$/.test(path)) return [path];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name === 'node_modules' || entry.name === 'dist' || /\.test\.tsx?$/.test(entry.name)) return [];
      const child = join(path, entry.name);
      return entry.isDirectory() ? listFiles(child) : [child];
    });
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureWebIsBuilt().catch(fail);
