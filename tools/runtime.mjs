// Plain JavaScript for Node 20, with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LaunchError } from './say.mjs';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const wantedMajor = 24;

/**
 * The Node that runs the product: the pinned one from node_modules, else the one that runs this, if it is new enough.
 *
 * @returns {string} path of the executable
 */
export function findRuntime() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (process.execPath === pinned) return pinned;
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= wantedMajor) return process.execPath;
  throw new LaunchError({
    en: `Gatehouse needs Node ${wantedMajor} or newer (this is ${process.versions.node}), and the one that npm ci installs with it is missing or does not run on ${process.platform}-${process.arch}. Run npm ci, or install Node ${wantedMajor}, and try again.`,
    zh: `Gatehouse 需要 Node ${wantedMajor} 或更高版本(当前是 ${process.versions.node}),而随 npm ci 安装的 Node 还没装好,或在 ${process.platform}-${process.arch} 上无法运行。先运行 npm ci,或安装 Node ${wantedMajor},再试一次。`,
  });
}

/**
 * The environment of what is started: commands find the same Node first, and compiled code (the stripping of types too)
 * is kept between starts.
 *
 * @param {string} runtime
 */
export function runtimeEnvironment(runtime) {
  return {
    ...process.env,
    PATH: [dirname(runtime), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile'),
  };
}

/**
 * Becomes the program where Node can do that (no process is left in between), else runs it and ends as it ends.
 * To be the last thing done.
 *
 * `ownSession` is for servers: Ctrl-C of the terminal then reaches only this process, which passes it on once, like a
 * signal sent by hand. Without it the program shares the terminal, can ask questions, and hears Ctrl-C itself.
 *
 * @param {string[]} args
 * @param {{env?: Record<string, string>, ownSession?: boolean}} [options]
 */
export async function become(args, options = {}) {
  const runtime = findRuntime();
  const env = { ...runtimeEnvironment(runtime), ...options.env };
  process.chdir(root);
  if (typeof process.execve === 'function') {
    // Node calls execve experimental; that is no news for whoever starts the product.
    process.removeAllListeners('warning');
    process.execve(runtime, [runtime, ...args], env);
  }
  process.exit(await run(args, { env, ownSession: options.ownSession ?? false }));
}

/**
 * Runs a program under the runtime with the terminal's input and output.
 *
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, ownSession?: boolean}} [options]
 * @returns {Promise<number>} its exit code; 128 + signal number when a signal ended it
 */
export async function run(args, options = {}) {
  const runtime = findRuntime();
  const ownSession = options.ownSession ?? false;
  const env = options.env ?? runtimeEnvironment(runtime);
  const child = spawn(runtime, args, { cwd: root, env, stdio: 'inherit', detached: ownSession });
  const hearsTerminal = !ownSession && process.stdin.isTTY === true;
  const passedOn = new Set();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => {
      const fromTerminal = hearsTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT');
      if (fromTerminal || passedOn.has(signal)) return;
      passedOn.add(signal);
      child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
