import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = /(^|\/)(node_modules|dist|data|coverage|test-results|playwright-report|blob-report|[.]git)(\/|$)/;

/**
 * Every file of the product under `root`, as paths with forward slashes: what git tracks or would track, and in a copy
 * without git everything outside the folders that are built or installed.
 */
export function productFiles(root: string): readonly string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const found =
    git.status === 0
      ? git.stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))
      : globSync('**', { cwd: root, withFileTypes: true, exclude: (entry) => NOT_OURS.test(entry.name) })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return found.filter((path) => !NOT_OURS.test(path)).sort();
}
