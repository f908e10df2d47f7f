/** What French sentences with numbers in them are made with. */
import { durations, formsOf, fractions } from '../forms';

export const { number, percent, plural, list } = formsOf('fr');

/** A part of a whole, as in "au moins … des membres" and "plus de … des membres". */
export const fraction = fractions({
  '1/1': 'la totalité',
  '1/2': 'la moitié',
  '1/3': 'un tiers',
  '2/3': 'deux tiers',
  '1/4': 'un quart',
  '3/4': 'trois quarts',
  '1/5': 'un cinquième',
  '2/5': 'deux cinquièmes',
  '3/5': 'trois cinquièmes',
  '4/5': 'quatre cinquièmes',
});

/** A span of time: "7 jours". */
export const duration = durations(plural, {
  year: { one: '# an', other: '# ans' },
  day: { one: '# jour', other: '# jours' },
  hour: { one: '# heure', other: '# heures' },
  minute: { one: '# minute', other: '# minutes' },
});

/** So many voices, where some members have more than one. */
export const voicesOf = (count: number) =>
  plural(count, { one: '# voix', other: '# voix', many: '# de voix' });
