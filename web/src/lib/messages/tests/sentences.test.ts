/** What the pages say is whole and well set: values are in their places, plurals fit, marks are the language's own. */
import { describe, expect, test } from 'vitest';
import { formsOf } from '../forms';
import { catalogues, sentences, tongues, type Tongue } from './catalogues';
import { everything } from './samples';

const texts: Record<Tongue, ReturnType<typeof everything>> = {
  en: everything('en'),
  es: everything('es'),
  fr: everything('fr'),
  de: everything('de'),
};

/** The sentences that a rule forbids, each once, with where they stand. */
const broken = (tongue: Tongue, bad: (text: string, path: string) => boolean) => [
  ...new Map(
    texts[tongue]
      .filter(({ text, path }) => bad(text, path))
      .map(({ path, text }) => [path, `${path}: ${text}`] as const),
  ).values(),
];

describe.each(tongues)('%s', (tongue) => {
  test('every sentence says something with every value', () => {
    expect(broken(tongue, (text) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
    expect(broken(tongue, (text) => /undefined|NaN|null|\[object|Infinity/.test(text))).toEqual([]);
  });

  test('no sentence loses its number', () => {
    const functions = new Set(
      sentences(catalogues[tongue])
        .filter(([, sentence]) => typeof sentence === 'function')
        .map(([path]) => path),
    );
    expect(broken(tongue, (text, path) => functions.has(path) && /#/.test(text))).toEqual([]);
    // A million is written with the separators of the language.
    expect(broken(tongue, (text) => text.includes('1000000'))).toEqual([]);
  });

  test('quotes, apostrophes and dots are typographic, spaces single, voices calm', () => {
    expect(broken(tongue, (text) => /["']/.test(text))).toEqual([]);
    expect(broken(tongue, (text) => text.includes('...'))).toEqual([]);
    expect(broken(tongue, (text) => /\s\s|^\s|\s$/.test(text))).toEqual([]);
    expect(broken(tongue, (text) => /[!¡]/.test(text))).toEqual([]);
  });

  test('quotes are those of the language', () => {
    const foreign = { en: /[„«»‚‘]/, es: /[„“”‚‘]/, fr: /[„“”‚‘]/, de: /[”«»‘]/ }[tongue];
    expect(broken(tongue, (text) => foreign.test(text))).toEqual([]);
  });

  test('one word per thing', () => {
    expect(broken(tongue, (text) => WRONG[tongue].test(text))).toEqual([]);
  });
});

/** Words that stand for a thing which has another word here, and ways to address people that are not ours. */
const WRONG: Record<Tongue, RegExp> = {
  en: /\b(polls?|users?|log ?ins?|accounts?|successfully|submit(ted)?|invalid|electorate|guardians?|registry|voters’ list|ballot box)\b/i,
  es: /(?<!\p{L})(miembros?|censo|boletas?|fideicomisari[oa]s?|guardian(es)?|usuari[oa]s?|rastreador|encuesta|cédulas?|usted(es)?|su papeleta|sus claves|frase de contraseña|resguardo|anfitri[oó]n)(?!\p{L})/iu,
  fr: /(?<!\p{L})(sondages?|utilisateurs?|fiduciaires?|mandataires?|traceurs?|récépissés?|phrase secrète|électeurs?|tu|ton|tes|toi|hôte|urne|scrutins?)(?!\p{L})/iu,
  de: /(?<!\p{L})(Wahlzettel|Wähler|Treuhänder\p{L}*|Benutzer|Nutzer|Umfragen?|Passphrase|Tracker|Option|Optionen|Register|Beleg|Ihre?[mnrs]?|Host|Wahlurne)(?!\p{L})/u,
};

test('fr: narrow no-break spaces before high marks and inside quotes', () => {
  expect(broken('fr', (text) => /[^\u202f][:;?](?=\s|$)/u.test(text))).toEqual([]);
  expect(broken('fr', (text) => /«(?!\u202f)|(?<!\u202f)»/u.test(text))).toEqual([]);
});

test('es: a question opens with its mark', () => {
  expect(
    broken('es', (text) => (text.match(/\?/g) ?? []).length !== (text.match(/¿/g) ?? []).length),
  ).toEqual([]);
});

describe('plurals', () => {
  const forms = { one: 'one #', many: 'many #', other: 'other #' };
  test.each([
    ['en', 0, 'other 0'],
    ['en', 1, 'one 1'],
    ['es', 0, 'other 0'],
    ['es', 1, 'one 1'],
    ['es', 1_000_000, 'many 1.000.000'],
    ['fr', 0, 'one 0'],
    ['fr', 1, 'one 1'],
    ['fr', 2, 'other 2'],
    ['fr', 1_000_000, 'many 1\u202f000\u202f000'],
    ['de', 0, 'other 0'],
    ['de', 1, 'one 1'],
    ['de', 1_000_000, 'other 1.000.000'],
  ])('%s %d', (language, count, text) => {
    expect(formsOf(language).plural(count, forms)).toBe(text);
  });

  test('a language without a form of its own uses the general one', () => {
    expect(formsOf('es').plural(1_000_000, { one: '#', other: 'general #' })).toBe('general 1.000.000');
  });

  /** What each sentence of a single number says of it, with the number taken out. */
  const spoken = (tongue: Tongue, count: number) => {
    const mark = (text: string) =>
      text.replaceAll(formsOf(tongue).number(count), '#').replaceAll(String(count), '#');
    return new Map(
      sentences(catalogues[tongue]).flatMap(([path, sentence]) => {
        if (typeof sentence !== 'function' || sentence.length !== 1) return [];
        try {
          const text: unknown = (sentence as (value: number) => unknown)(count);
          return typeof text === 'string' ? [[path, mark(text)] as const] : [];
        } catch {
          // It takes something else than a number.
          return [];
        }
      }),
    );
  };
  /** Words whose plural is their singular. */
  const SAME: Partial<Record<Tongue, RegExp>> = {
    de: /Stimmzettel|Zeichen|Guthaben/,
    fr: /voix/,
  };

  test('a sentence that changes from one to two in English does so in every language', () => {
    const [one, two] = [spoken('en', 1), spoken('en', 2)];
    const counting = [...one.keys()].filter((path) => one.get(path) !== two.get(path));
    expect(counting.length).toBeGreaterThan(40);
    const alike = tongues.flatMap((tongue) => {
      const [mine, more] = [spoken(tongue, 1), spoken(tongue, 2)];
      return counting
        .filter((path) => mine.get(path) === more.get(path) && !SAME[tongue]?.test(mine.get(path) ?? ''))
        .map((path) => `${tongue} ${path}: ${mine.get(path)}`);
    });
    expect(alike).toEqual([]);
  });

  test('a million in digits reads like any other number in Spanish and French, or with the “de” of its own form', () => {
    for (const tongue of ['es', 'fr'] as const) {
      expect(new Intl.PluralRules(tongue).select(1_000_000)).toBe('many');
      const [seven, million] = [spoken(tongue, 7), spoken(tongue, 1_000_000)];
      const wrong = [...seven].filter(([path, text]) => {
        const large = million.get(path) ?? '';
        return large !== text && large.replaceAll(/# (de |d’)/g, '# ') !== text;
      });
      expect(wrong.map(([path]) => `${tongue} ${path}: ${million.get(path)}`)).toEqual([]);
    }
  });
});
