/** No sentence is kept that no page says: each is named in the source, or reached through a group that is ("t.vote.phases[…]"). */
import { expect, test } from 'vitest';
import { catalogues, files, read, sentences, source } from './catalogues';

/** Reached by codes and steps, and the rules by what they are about; errors.test.ts and rules/sentences.test.ts look after them. */
const BY_CODE = ['errors', 'steps', 'rules'];
/** Reached by the kind of a step that waits: t.home[step.kind]. */
const BY_KIND = ['home.accept', 'home.finish', 'home.agree', 'home.refuse'];

const NAME = /[\w$]/;

/** The end of what stands in brackets from here on; what stands here is a bracket. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '[') depth += 1;
    if (text[at] === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Reads the path after "t." or an alias; a bracket is written "*", since any key of that group may be meant. */
function chain(text: string, from: number): { path: string[]; end: number } {
  const path: string[] = [];
  let at = from;
  for (;;) {
    if (text[at] === '[') {
      path.push('*');
      at = closing(text, at);
      continue;
    }
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
      const isGroup = whole.includes('*') || typeof valueAt(whole) === 'object';
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

/** Whether a use names a sentence itself, or a group around it, but never the area alone. A method may follow: t.start.points.map. */
const names = (use: string[], sentence: string[]): boolean =>
  use.length > 1 &&
  (use.at(-1) !== '*' || use.length > 2) &&
  use.every((key, i) => i >= sentence.length || key === '*' || key === sentence[i]);

test('every sentence is said somewhere', () => {
  const unused = sentences(catalogues.en)
    .map(([path]) => path)
    .filter((path) => !BY_CODE.includes(path.split('.')[0] ?? ''))
    .filter((path) => {
      const parts = path.split('.');
      return ![...uses].some((use) => names(use.split('.'), parts));
    })
    .filter((path) => !BY_KIND.includes(path));
  expect(unused).toEqual([]);
  // All of the source is read for it.
}, 30_000);

test('the reader of the source can fail', () => {
  const text =
    'const w = $derived(t.vote.phases);\n{w.open} {t.start.points.map(f)} // t.vote.by\n{t.vote.outcome[x]}';
  expect(names(['kinds', '*', 'fit'], ['kinds', 'motion', 'fit'])).toBe(true);
  expect(names(['kinds', '*', 'fit'], ['kinds', 'motion', 'yes'])).toBe(false);
  expect(names(['kinds', '*'], ['kinds', 'motion', 'yes'])).toBe(false);
  expect(named(withoutComments(text))).toEqual(['vote.phases.open', 'start.points.map', 'vote.outcome.*']);
});
