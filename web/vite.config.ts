import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { pack } from './pack';
import { buildHash, shell } from './shell';

// During `npm run dev` the pages come from Vite and everything else from a host that runs beside it.
const host = process.env.FOLKMOOT_HOST ?? 'http://127.0.0.1:8080';
const root = fileURLToPath(new URL('.', import.meta.url));
const build = buildHash(root);

export default defineConfig({
  plugins: [svelte(), shell(build), pack()],
  define: { __BUILD__: JSON.stringify(build) },
  build: {
    target: 'es2023',
    // The content policy of the host knows no data: for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { main: 'index.html', sw: 'src/sw/sw.ts' },
      output: {
        // The service worker has to stand at the root, under a name that never changes.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': host, '/log': host } },
  test: { include: ['src/**/*.test.ts'], setupFiles: ['src/lib/messages/for-tests.ts'] },
});
