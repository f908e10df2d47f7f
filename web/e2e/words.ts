/**
 * The words that the tests look for: those of the catalogue that is spoken, English unless a test says otherwise. They come through
 * Vite, since a catalogue finds the words of the kinds of question by their folder.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A module of the pages, for what only Vite can read. */
export const load = async <Module>(path: string): Promise<Module> =>
  (await runnerImport<Module>(path, { root, configFile: false, logLevel: 'error' })).module;

export const { catalogues, sentences, translated } = await load<
  typeof import('../src/lib/messages/tests/catalogues')
>('/src/lib/messages/tests/catalogues.ts');
export type Tongue = keyof typeof catalogues;
type Messages = (typeof catalogues)['en'];

export const { pseudo } = await load<typeof import('../src/lib/messages/pseudo')>(
  '/src/lib/messages/pseudo.ts',
);

let spoken: Messages = catalogues.en;

/** From now on everybody in the test looks for the words of this language. */
export function speak(tongue: Tongue): void {
  spoken = catalogues[tongue];
}

export const t: Messages = new Proxy({} as Messages, { get: (_, area) => spoken[area as keyof Messages] });
