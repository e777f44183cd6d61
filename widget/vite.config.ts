import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** The chat, and what it says in each language: one module each. vite.loader.config.ts builds the script that finds them. */
export default defineConfig({
  root: here,
  base: './',
  publicDir: 'demo',
  build: {
    outDir: resolve(here, '../dist/widget'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing to translate in the styles, and lightningcss would otherwise add light-dark() helpers.
    cssTarget: ['chrome123', 'safari17.5'],
    manifest: 'modules.json',
    modulePreload: false,
    rolldownOptions: {
      input: {
        chat: resolve(here, 'chat/mount-chat.tsx'),
        en: resolve(here, 'messages/en.ts'),
        'zh-CN': resolve(here, 'messages/zh-CN.ts'),
        'secret-guard': resolve(here, '../packages/secret-guard/index.ts'),
      },
      preserveEntrySignatures: 'strict',
      // What is fetched only when somebody types lies apart: it is no part of what opening the chat costs.
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: 'guard/[name]-[hash].js' },
    },
  },
});
