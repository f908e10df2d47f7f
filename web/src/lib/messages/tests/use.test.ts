/** No sentence is kept that no page says: each is named in the source, or reached through a group that is ("t.vote.phases[…]"). */
import { expect, test } from 'vitest';
import { catalogues, files, read, sentences, source } from './catalogues';

/** Reached by codes and steps; errors.test.ts looks after them. */
const BY_CODE = ['errors', 'steps'];
/** Reached by the kind of a step that waits: t.home[step.kind]. */
const BY_KIND = ['home.accept', 'home.finish'];

const NAME = /[\w$]/;

/** Reads the path after "t." or an alias; a bracket ends it, since any key of that group may be meant. */
function chain(text: string, from: number): { path: string[]; end: number } {
  const path: string[] = [];
  let at = from;
  for (;;) {
    const dot = /^\s*\??\.\s*/.exec(text.slice(at, at + 60));
    if (!dot) return { path, end: at };
    let end = at + dot[0].length;
    const start = end;
    while (end < text.length && NAME.test(text[end] ?? '')) end += 1;
    if (end === start) return { path, end: at };
    path.push(text.slice(start, end));
    at = end;
  }
}

function withoutComments(text: string): string {
  return text.replaceAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** The paths that a file names, those through aliases ("const words = t.vote.kinds") included. */
function named(text: string): string[] {
  const found: string[] = [];
  const collect = (name: string, before: string[]): void => {
    for (const hit of text.matchAll(
      new RegExp(`(?<![\\w$.])${name.replace('$', '\\$')}(?=\\s*\\??[.[])`, 'g'),
    )) {
      const { path, end } = chain(text, hit.index + name.length);
      const whole = [...before, ...path];
      // const words = $derived(t.area.group): what counts is what is taken from the alias.
      const line = text.slice(text.lastIndexOf('\n', hit.index) + 1, hit.index);
      const alias = /(?:const|let)\s+(\w+)(?::[^=]*)?\s*=\s*(?:\$derived\()?\s*$/.exec(line)?.[1];
      const isGroup = typeof valueAt(whole) === 'object';
      if (alias && isGroup && /^\)?;/.test(text.slice(end))) collect(alias, whole);
      else found.push(whole.join('.'));
    }
  };
  collect('t', []);
  return found;
}

function valueAt(path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    catalogues.en,
  );
}

const uses = new Set(
  files(source, /\.(svelte|ts)$/)
    .filter((path) => !/\/messages\/(?!refusals)|\.test\.ts$|\/wasm\/pkg\//.test(path))
    .flatMap((path) => named(withoutComments(read(path)))),
);

test('every sentence is said somewhere', () => {
  const unused = sentences(catalogues.en)
    .map(([path]) => path)
    .filter((path) => !BY_CODE.includes(path.split('.')[0] ?? ''))
    .filter((path) => {
      const parts = path.split('.');
      // Named itself, or a group around it was taken whole; never by the area alone.
      return !parts.some((_, index) => index > 0 && uses.has(parts.slice(0, index + 1).join('.')));
    })
    .filter((path) => !BY_KIND.includes(path))
    // A method of a list or a text may follow: t.start.points.map.
    .filter((path) => ![...uses].some((use) => use.startsWith(`${path}.`)));
  expect(unused).toEqual([]);
});

test('the reader of the source can fail', () => {
  const text =
    'const w = $derived(t.vote.phases);\n{w.open} {t.start.points.map(f)} // t.vote.by\n{t.vote.outcome[x]}';
  expect(named(withoutComments(text))).toEqual(['vote.phases.open', 'start.points.map', 'vote.outcome']);
});
