import { defineConfig, type Plugin } from 'vite';

const SCRIPT = /<script type="module"[^>]*><\/script>/;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** One file that works from a disk: the script goes into the page, and the page allows this script and nothing else. */
const inlineScript: Plugin = {
  name: 'inline-script',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const page = bundle['verify.html'];
    const script = Object.values(bundle).find((file) => file.type === 'chunk');
    if (page?.type !== 'asset' || typeof page.source !== 'string' || script?.type !== 'chunk') {
      throw new Error('the page or its script was not built');
    }
    const code = `\n${script.code.trim().replaceAll('</script', '<\\/script')}\n`;
    const rest = page.source.replace(SCRIPT, '').replace('__SCRIPT__', `'sha256-${await sha256(code)}'`);
    page.source = rest.replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
    delete bundle[script.fileName];
  },
};

/** dist/transcript/verify.html, one file without network. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [inlineScript],
  build: {
    outDir: '../../../dist/transcript',
    emptyOutDir: true,
    target: ['chrome111', 'safari16.4', 'firefox119'],
    modulePreload: false,
    rolldownOptions: { input: `${import.meta.dirname}/verify.html` },
  },
});
