import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { root } from '../run-entry.ts';

export const version: Command = {
  usage: 'version',
  summary: { en: 'print the version', zh: '显示版本号' },
  async run() {
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return 1;
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  },
};
