import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkFileKey } from './file-key.ts';
import type { FileContent, Files } from './files.ts';

/** Unfinished files that a killed process left behind are older than any upload lasts. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/**
 * Files in a folder of this machine. Each is written beside the others, flushed and then renamed, so that a crash leaves the
 * old one or the new one. Keys hold no dots: the endings keep `a` and `a/b` apart.
 */
export function createDiskFiles(folder: string): Files {
  const unfinished = join(folder, '.unfinished');
  let prepared = false;

  const bytesOf = (key: string) => join(folder, `${checkFileKey(key)}.bytes`);
  const typeOf = (key: string) => join(folder, `${checkFileKey(key)}.type`);

  async function prepare(): Promise<void> {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await removeAbandoned(unfinished);
    prepared = true;
  }

  async function write(content: FileContent): Promise<string> {
    if (!prepared) await prepare();
    const path = join(unfinished, randomUUID());
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
    await file.close();
    return path;
  }

  return {
    async put(key, content, { contentType }) {
      const target = bytesOf(key);
      const bytes = await write(content);
      const type = await write(Buffer.from(contentType));
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      // The type first: where there are bytes, there is a type.
      await rename(type, typeOf(key));
      await rename(bytes, target);
      await syncFolder(dirname(target));
    },

    async get(key) {
      const file = await open(bytesOf(key)).catch(unlessMissing);
      if (!file) return null;
      try {
        const [{ size }, contentType] = await Promise.all([file.stat(), readFile(typeOf(key), 'utf8')]);
        return { stream: file.createReadStream(), size, contentType };
      } catch (error) {
        await file.close();
        // Deleted between the two.
        return unlessMissing(error);
      }
    },

    async delete(key) {
      await rm(bytesOf(key), { force: true });
      await rm(typeOf(key), { force: true });
    },

    async healthy() {
      try {
        await rm(await write(Buffer.from('healthy')));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** A rename is kept for good once its folder is flushed. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const before = Date.now() - abandonedAfterMs;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(unlessMissing);
    if (found && found.mtimeMs < before) await rm(path, { force: true });
  }
}

function unlessMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
