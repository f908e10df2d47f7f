import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { pack } from './pack';

// During `npm run dev` the pages come from Vite and everything else from a host that runs beside it.
const host = process.env.FOLKMOOT_HOST ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [svelte(), pack()],
  build: {
    target: 'es2023',
    // The content policy of the host knows no data: for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': host, '/log': host } },
  test: { include: ['src/**/*.test.ts'], setupFiles: ['src/lib/messages/for-tests.ts'] },
});
