import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { pack } from './pack';
import { buildHash, integrity, shell } from './shell';

// During `npm run dev` the pages come from Vite and everything else from a host that runs beside it.
const host = process.env.FOLKMOOT_HOST ?? 'http://127.0.0.1:8080';
const root = fileURLToPath(new URL('.', import.meta.url));
const build = buildHash(root);
const WASM = `${root}src/lib/wasm/pkg/folkmoot_wasm_bg.wasm`;
const wasm = existsSync(WASM) ? integrity(readFileSync(WASM)) : '';

/** Each language is a folder of words, named by its code. */
const LANGUAGES = readdirSync(`${root}src/lib/messages`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name))
  .map((entry) => entry.name);

/** The areas of words that messages/<language>/first.ts names, and what they are made with. */
const FIRST = /\/(first|forms|common|footer|home|live|missing|ready|start|steps)\.ts$/;

/** The file that the words of a part of the client go into. */
function wordsOf(id: string): string | null {
  const language = /messages\/(\w\w)\//.exec(id)?.[1];
  return language ? (FIRST.test(id) ? `${language}-first` : language) : null;
}

/** What every page needs: the framework, the frame around pages, and the components and states that most of them use. */
const SHELL = new RegExp(
  [
    'node_modules/(svelte|esm-env|clsx|devalue)/',
    'src/(App|main|build)',
    'src/lib/(router|state|api)/',
    'src/lib/version',
    'src/lib/worker/bridge',
    'src/lib/messages/(?!pseudo|for-tests)[^/]+\\.ts$',
    'src/lib/components/(Button|Details|Empty|Field|Header|Heading|Live|Notice|Refusal|Toasts|Working|Card)\\.svelte',
    'src/routes/(pages|shown)',
  ].join('|'),
);

export default defineConfig({
  plugins: [svelte(), shell(build), pack()],
  define: { __BUILD__: JSON.stringify(build), __WASM__: JSON.stringify(wasm) },
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
        // Few files: on a slow line each one costs a way to the host and back. What every page needs is one file, and so is
        // each language.
        codeSplitting: {
          groups: [
            {
              name: wordsOf,
              test: new RegExp(`lib/messages/(${LANGUAGES.join('|')})/`),
              priority: 1,
              includeDependenciesRecursively: false,
            },
            { name: 'start', test: /routes\/start\/(Start|Newcomer|JoinForm|Here|data)/, priority: 1 },
            { name: 'shell', test: SHELL, priority: 2 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': host, '/log': host } },
  test: { include: ['src/**/*.test.ts'], setupFiles: ['src/lib/messages/for-tests.ts'] },
});
