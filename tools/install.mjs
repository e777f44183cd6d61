// Plain JavaScript for Node 20, with nothing installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { withLock } from './lock.mjs';
import { root } from './runtime.mjs';
import { LaunchError, say } from './say.mjs';

const marker = join(root, 'node_modules', '.gatehouse-install.json');
const lockfile = join(root, 'package-lock.json');

/**
 * Makes sure that what package-lock.json names is installed; costs a file's hash when it is.
 *
 * @param {{dev: boolean}} wanted `dev`: with what tests and checks need
 */
export async function ensureInstalled({ dev }) {
  const lock = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (isMarked(lock, dev)) return;
  await withLock(
    join(root, 'dist', '.locks', 'install'),
    () => say({ en: 'Another process is installing, waiting for it …', zh: '另一个进程正在安装,等它完成……' }),
    () => {
      if (isMarked(lock, dev)) return;
      if (!isComplete(dev)) install(dev);
      writeFileSync(marker, JSON.stringify({ lock, dev }));
    },
  );
}

function isMarked(lock, dev) {
  const found = readJson(marker);
  return found?.lock === lock && (found.dev || !dev);
}

/** npm records what it installed. After an `npm install` by hand all is there, and need not be installed again. */
function isComplete(dev) {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  return Object.entries(readJson(lockfile).packages).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.optional || (entry.dev && !dev)) return true;
    const there = entry.link
      ? installed[path]?.resolved === entry.resolved
      : installed[path]?.version === entry.version;
    return there && existsSync(join(root, path));
  });
}

/**
 * `npm install` as strict as `npm ci`, which itself refuses a lockfile that lacks an optional package of another platform,
 * such as one that a registry mirror does not carry. It also leaves in place what a running server has open.
 */
function install(dev) {
  refuseUnlocked();
  say({
    en: 'Installing what is missing, this takes a moment the first time …',
    zh: '正在安装依赖,第一次需要一点时间……',
  });
  // Nothing that is installed needs its scripts, and not running them is one door less for a bad package.
  const options = ['--no-save', dev ? '--include=dev' : '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [command, ...first] = npm();
  const { status, error } = spawnSync(command, [...first, 'install', ...options, '--loglevel=error'], {
    cwd: root,
    // stdout belongs to the program that is started afterwards.
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  throw new LaunchError({
    en: `npm could not install the dependencies${error ? ` (${error.message})` : ''}; its message is above. Start again when that is solved, it goes on from there.`,
    zh: `npm 没能装好依赖${error ? `(${error.message})` : ''},原因见上面的输出。解决后重新启动,会接着装。`,
  });
}

/** What a package.json asks for must be what the lockfile answers, or npm would choose versions by itself. */
function refuseUnlocked() {
  const { packages } = readJson(lockfile);
  for (const folder of Object.keys(packages).filter((path) => !path.includes('node_modules'))) {
    const manifest = readJson(join(root, folder, 'package.json'));
    const differs = ['dependencies', 'devDependencies', 'optionalDependencies'].some(
      (kind) => !isDeepStrictEqual(manifest?.[kind] ?? {}, packages[folder][kind] ?? {}),
    );
    if (!differs) continue;
    const file = join(folder, 'package.json');
    throw new LaunchError({
      en: `${file} and package-lock.json do not agree. Run npm install, and commit both.`,
      zh: `${file} 和 package-lock.json 不一致。先运行 npm install,再把两个文件一起提交。`,
    });
  }
}

/** The npm that called us, else the one in PATH. */
function npm() {
  const caller = process.env.npm_execpath ?? '';
  return basename(caller) === 'npm-cli.js' ? [process.execPath, caller] : ['npm'];
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
