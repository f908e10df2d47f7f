/** Numbers, plurals and lists in a language, from the browser's own tables (Intl). */

/** A word for each form that a language has; `#` stands for the number. Languages without a form of their own use `other`. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export interface Forms {
  number: (value: number) => string;
  percent: (part: number, whole: number) => string;
  /** The form that fits, with the number in it. */
  plural: (count: number, forms: Plural) => string;
  /** Several names in one sentence: "Ada, Bo and Cem". */
  list: (names: string[]) => string;
}

/** Made when it is first used: on a phone the tables of a language cost milliseconds before anything is shown. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The forms of one language; catalogues take them from their own forms.ts, pages from index.ts. */
export function formsOf(language: string): Forms {
  const rules = later(() => new Intl.PluralRules(language));
  const digits = later(() => new Intl.NumberFormat(language));
  const share = later(() => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }));
  // British lists: no comma before the last name.
  const names = later(() => new Intl.ListFormat(language === 'en' ? 'en-GB' : language));
  const number = (value: number) => digits().format(value);
  return {
    number,
    percent: (part, whole) => (whole === 0 ? '–' : share().format(part / whole)),
    plural: (count, forms) => (forms[rules().select(count)] ?? forms.other).replaceAll('#', number(count)),
    list: (found) => names().format(found),
  };
}

/** Says a part of a whole in words where the language has some ("two thirds"), else in digits ("5/9"). */
export function fractions(words: Record<string, string>): (num: number, den: number) => string {
  return (num, den) => words[`${num}/${den}`] ?? `${num}/${den}`;
}

const UNITS = [
  ['year', 365 * 24 * 60 * 60_000],
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
] as const;

/** Says a span of milliseconds in the largest unit of which it is a whole number: "7 days", "10 minutes". */
export function durations(
  plural: Forms['plural'],
  words: Record<(typeof UNITS)[number][0], Plural>,
): (ms: number) => string {
  return (ms) => {
    const [unit, of] = UNITS.find(([, of]) => ms >= of && ms % of === 0) ?? UNITS[3];
    return plural(Math.ceil(ms / of), words[unit]);
  };
}
