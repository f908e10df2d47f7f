/** What German sentences with numbers in them are made with. */
import { durations, formsOf, fractions } from '../forms';

export const { number, percent, plural, list } = formsOf('de');

/** A part of a whole, as in "mindestens … der Mitglieder" and "mehr als … der Mitglieder". */
export const fraction = fractions({
  '1/1': 'die Gesamtheit',
  '1/2': 'die Hälfte',
  '1/3': 'ein Drittel',
  '2/3': 'zwei Drittel',
  '1/4': 'ein Viertel',
  '3/4': 'drei Viertel',
  '1/5': 'ein Fünftel',
  '2/5': 'zwei Fünftel',
  '3/5': 'drei Fünftel',
  '4/5': 'vier Fünftel',
});

/** A span of time as it stands after a verb or alone: "7 Tage". */
export const duration = durations(plural, {
  year: { one: '# Jahr', other: '# Jahre' },
  day: { one: '# Tag', other: '# Tage' },
  hour: { one: '# Stunde', other: '# Stunden' },
  minute: { one: '# Minute', other: '# Minuten' },
});

/** So many voices, where some members have more than one. */
export const voicesOf = (count: number) => plural(count, { one: '# Stimme', other: '# Stimmen' });
