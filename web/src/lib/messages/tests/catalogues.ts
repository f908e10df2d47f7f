/** What the tests of the words share: all catalogues, and their sentences by path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { de } from '../de';
import { en, type Messages } from '../en';
import { es } from '../es';
import { fr } from '../fr';

export const catalogues: Record<'en' | 'es' | 'fr' | 'de', Messages> = { en, es, fr, de };
export type Tongue = keyof typeof catalogues;
export const tongues = Object.keys(catalogues) as Tongue[];
export const translated = tongues.filter((tongue) => tongue !== 'en');

export const here = join(import.meta.dirname, '..');
export const source = join(here, '../..');

export type Sentence = string | ((...values: never[]) => string);

/** Every sentence by its path: "vote.outcome.chosen", "start.points.0". */
export function sentences(value: unknown, path: string[] = []): [string, Sentence][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path.join('.'), value as Sentence]];
  return Object.entries(value as object).flatMap(([key, one]) => sentences(one, [...path, key]));
}

/** The files under a folder whose names end so. */
export function files(folder: string, ends: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => join(folder, name));
}

export const read = (path: string) => readFileSync(path, 'utf8');
