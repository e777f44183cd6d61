import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/** What is wrong with a file, for whoever gave it. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** @throws {FileError} when the file cannot be read */
export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new FileError(`${path}: cannot be read`);
  });
}

/**
 * The paths that are given as `--NAME PATH`, each of the names once; null when one is missing or something else is there.
 *
 * @example readPaths(['--train', 'a.csv', '--test', 'b.csv'], ['train', 'test']) // ['a.csv', 'b.csv']
 */
export function readPaths(args: readonly string[], names: readonly [string, string]): [string, string] | null {
  try {
    const [first, second] = names;
    const options = { [first]: { type: 'string' as const }, [second]: { type: 'string' as const } };
    const { values } = parseArgs({ args: [...args], options });
    const [one, other] = [values[first], values[second]];
    return typeof one === 'string' && typeof other === 'string' ? [one, other] : null;
  } catch {
    return null;
  }
}
