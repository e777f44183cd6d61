import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const outDir = resolve(here, '../dist/widget');

/** File names with their hashes, by module: what vite.config.ts has built just before. */
function builtModules(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(resolve(outDir, 'modules.json'), 'utf8')) as Record<
    string,
    { file: string; name: string }
  >;
  return Object.fromEntries(Object.values(manifest).map(({ name, file }) => [name, file]));
}

/** `widget.js`: one classic script without exports, small enough to load on every page of the host. */
export default defineConfig({
  root: here,
  publicDir: false,
  define: { __MODULES__: JSON.stringify(builtModules()) },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: resolve(here, 'loader.ts'),
      formats: ['iife'],
      name: 'GatehouseLoader',
      fileName: () => 'widget.js',
    },
  },
});
