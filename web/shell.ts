/**
 * The parts of a build that say which build it is: a hash over everything that it is made from, put into the scripts as
 * `__BUILD__`, and into version.json, which pages ask for now and then; files.json lists what the service worker keeps.
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
    writeBundle: () => {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const files = names.filter((name) => KEPT.test(name)).sort();
      writeFileSync(join(folder, 'version.json'), JSON.stringify({ build }));
      writeFileSync(join(folder, 'files.json'), JSON.stringify({ build, files }));
    },
  };
}
