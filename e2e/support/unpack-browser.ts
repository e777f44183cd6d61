import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Unpacks the Chromium that npm brings, with the libraries and fonts beside it, and returns its folder. The package writes to
 * the folder for temporary files, under fixed names that belong to whichever user came first: it gets one of this checkout,
 * which takes its name only when everything is in it.
 */
export async function unpackBrowser(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
  const folder = join(cache, 'chromium');
  if (await exists(folder)) return folder;
  const unfinished = join(cache, `chromium-${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const kept = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    await chromium.executablePath();
    await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br'));
  } finally {
    if (kept === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = kept;
  }
  // The package's own names the folder for temporary files.
  const fonts = join(folder, 'fonts');
  await writeFile(
    join(unfinished, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
  // Another run may have been quicker; its folder is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return folder;
}
