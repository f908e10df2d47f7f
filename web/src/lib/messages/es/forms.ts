/** What Spanish sentences with numbers in them are made with. */
import { durations, formsOf, fractions } from '../forms';

export const { number, percent, plural, list } = formsOf('es');

/** A part of a whole, as in "al menos … de los integrantes". */
export const fraction = fractions({
  '1/1': 'la totalidad',
  '1/2': 'la mitad',
  '1/3': 'un tercio',
  '2/3': 'dos tercios',
  '1/4': 'un cuarto',
  '3/4': 'tres cuartos',
  '1/5': 'un quinto',
  '2/5': 'dos quintos',
  '3/5': 'tres quintos',
  '4/5': 'cuatro quintos',
});

/** A span of time: "7 días". */
export const duration = durations(plural, {
  year: { one: '# año', other: '# años' },
  day: { one: '# día', other: '# días' },
  hour: { one: '# hora', other: '# horas' },
  minute: { one: '# minuto', other: '# minutos' },
});

/** So many voices, where some members have more than one. */
export const voicesOf = (count: number) =>
  plural(count, { one: '# voz', other: '# voces', many: '# de voces' });
