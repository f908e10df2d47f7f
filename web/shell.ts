/**
 * The parts of a build that say which build it is: a hash over everything that it is made from, put into the scripts as
 * `__BUILD__`, and into version.json, which pages ask for now and then; and which files it has. index.html names each script
 * and style with its hash, files.json lists all files with theirs, and sw.js has the hash of files.json: so whoever knows the
 * hash of sw.js, the page hash, knows all of the client.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// Fonts for other alphabets, the WebAssembly and what only builders read are fetched when somebody needs them.
const KEPT =
  /^(index\.html|icon\.svg|manifest\.webmanifest|assets\/.*\.(js|css)|assets\/.*-latin-(wght|600)-normal.*\.woff2)$/;

/** A hash over the sources: the same sources give the same build wherever they are built. */
export function buildHash(root: string): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
  };
  for (const name of ['index.html', 'package-lock.json', 'public', 'src']) add(join(root, name));
  return hash.digest('hex').slice(0, 16);
}

/** Where the service worker's file has the hash of the list. */
const LIST = '@list@';
/** These stand for the others: none of them can hold its own hash, and version.json says nothing that is run. */
const UNLISTED = /^(sw\.js|files\.json|version\.json)$/;

/** As HTML writes the hash of a file that has to be the one that is meant. */
export const integrity = (data: Buffer | string): string =>
  `sha256-${createHash('sha256').update(data).digest('base64')}`;

/**
 * The start page with the hash of everything that it names, and of all that its scripts ask for later. What names a style or a
 * script that is not in the build is an error.
 */
export function sealed(page: string, hashes: Record<string, string>): string {
  const named = page.replace(
    /<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+\.(?:js|css))"/g,
    (tag, name: string) => {
      const hash = hashes[name];
      if (!hash) throw new Error(`${name} is not a file of the build`);
      return `${tag} integrity="${hash}"`;
    },
  );
  const later = Object.entries(hashes).filter(([name]) => /^assets\/.*\.(js|css)$/.test(name));
  const map = JSON.stringify({
    integrity: Object.fromEntries(later.map(([name, hash]) => [`/${name}`, hash])),
  });
  return named.replace('<script ', `<script type="importmap">${map}</script>\n    <script `);
}

/** Vite asks for styles of a page when it is opened, and here it has to name their hashes. */
const PRELOAD = 'link.href = dep.href;';
const PRELOAD_SEALED = `${PRELOAD}
link.integrity = JSON.parse(document.querySelector('script[type=importmap]').textContent).integrity[dep.pathname] ?? '';`;

/** What the first view is made of besides the script that index.html names itself. */
const FIRST = /^assets\/(start|en-first|rolldown-runtime)-[^/]+\.(js|css)$/;

export function shell(build: string): Plugin {
  let folder = '';
  return {
    name: 'shell',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    // The first page and the first language are asked for along with the scripts that would ask for them.
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter(({ fileName }) => FIRST.test(fileName))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: {
              rel: fileName.endsWith('.css') ? 'stylesheet' : 'modulepreload',
              crossorigin: '',
              href: `/${fileName}`,
            },
            injectTo: 'head' as const,
          })),
    },
    transform: (code, id) => {
      if (!id.includes('vite/preload-helper')) return null;
      if (!code.includes(PRELOAD)) throw new Error('Vite asks for styles in another way than it did');
      return code.replace(PRELOAD, PRELOAD_SEALED);
    },
    writeBundle: () => {
      const path = (name: string) => join(folder, name);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(path(name)).isFile() && !UNLISTED.test(name))
        .sort();
      const hashes = () =>
        Object.fromEntries(names.map((name) => [name, integrity(readFileSync(path(name)))]));
      writeFileSync(path('index.html'), sealed(readFileSync(path('index.html'), 'utf8'), hashes()));
      const kept = names.filter((name) => KEPT.test(name));
      const list = JSON.stringify({ build, files: hashes(), kept });
      writeFileSync(path('files.json'), list);
      writeFileSync(path('version.json'), JSON.stringify({ build }));
      const worker = readFileSync(path('sw.js'), 'utf8');
      if (worker.split(LIST).length !== 2) throw new Error('sw.js has to name the list once');
      writeFileSync(path('sw.js'), worker.replace(LIST, integrity(list)));
    },
  };
}
