import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `vite build` makes both halves: dist/customer/assets with dist/customer/manifest.json for browsers, and
 * dist/customer/server.js, which the server imports.
 */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  builder: {},
  environments: {
    client: {
      build: {
        outDir: at('../../dist/customer'),
        emptyOutDir: true,
        assetsDir: 'assets',
        manifest: 'manifest.json',
        modulePreload: false,
        target: ['chrome100', 'safari15.4', 'firefox100'],
        rollupOptions: {
          input: { page: at('live/page.ts'), case: at('live/case.ts'), site: at('styles/site.css') },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        ssr: true,
        emptyOutDir: false,
        outDir: at('../../dist/customer'),
        target: 'node24',
        rollupOptions: { input: { server: at('site.ts') }, output: { entryFileNames: '[name].js' } },
      },
    },
  },
});
