import { resolve } from 'node:path';
import { contract } from '@gatehouse/contract';
import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  define: {
    // Only methods and paths: the schemas, and the schema library with them, stay out of the browser.
    __CONTRACT_ROUTES__: JSON.stringify(minifyContractRouter(contract)),
  },
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/desk'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
