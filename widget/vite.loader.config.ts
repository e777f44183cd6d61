import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const outDir = resolve(here, '../dist/widget');

/** File names with their hashes, by module: what vite.config.ts has built just before. */
function builtModules(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(resolve(outDir, 'modules.json'), 'utf8')) as Record<
    string,
    { file: string; name: string; isEntry?: boolean }
  >;
  return Object.fromEntries(
    Object.values(manifest)
      .filter(({ isEntry }) => isEntry)
      .map(({ name, file }) => [name, file]),
  );
}

/** A shadow root has no `:root`, and the widget uses some of the design tokens: the others stay out of every host's page. */
const keepUsedTokens: Plugin = {
  name: 'keep-used-tokens',
  transform: {
    order: 'pre',
    filter: { id: /web\/ui\/tokens\.css/ },
    handler(tokens) {
      const styles = ['loader/loader.css', 'chat/chat.css', 'chat/log.css'].map((path) =>
        readFileSync(resolve(here, path), 'utf8'),
      );
      const used = new Set(styles.join().match(/--gh-[\w-]+/g));
      return tokens
        .replaceAll(/^\s*(--gh-[\w-]+):[^;]*;/gm, (line, name: string) => (used.has(name) ? line : ''))
        .replaceAll(/:root[^,{]*,\s*(?=:host)/g, '');
    },
  },
};

/** `widget.js`: one classic script without exports, small enough to load on every page of the host. */
export default defineConfig({
  root: here,
  publicDir: false,
  plugins: [keepUsedTokens],
  define: { __MODULES__: JSON.stringify(builtModules()) },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    cssTarget: ['chrome123', 'safari17.5'],
    lib: {
      entry: resolve(here, 'loader.ts'),
      formats: ['iife'],
      name: 'GatehouseLoader',
      fileName: () => 'widget.js',
    },
  },
});
