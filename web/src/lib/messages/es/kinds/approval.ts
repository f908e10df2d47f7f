import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });

export const words: KindWords['approval'] = {
  name: 'Aprobar varias',
  answer: 'Cada persona marca todas las que le parecen bien.',
  fit: 'Sirve para hallar lo que a la mayoría le parece bien; no sirve cuando importa cuánto quiere alguien algo.',
  example: '¿Qué días podemos reunirnos?',
  wins: 'Gana la opción que a más personas les parece bien.',
  limit: '¿Cuántas puede marcar una papeleta?',
  limits: { any: 'Todas las que se quiera, o ninguna', some: 'Solo algunas' },
  min: 'Al menos',
  max: 'Como máximo',
  lead: (min, max, of) =>
    max === of && min <= 1
      ? 'Marca todas las que te parezcan aceptables.'
      : min === max
        ? `Marca exactamente ${number(min)}.`
        : min === 0
          ? `Marca hasta ${number(max)}.`
          : `Marca de ${number(min)} a ${number(max)}.`,
  leadNone: 'También puedes no marcar nada.',
  marked: (count) => plural(count, { one: '# marcada', other: '# marcadas' }),
  markedOf: (count, max) => `${number(count)} de ${number(max)} como máximo`,
  tooMany: (max) => `Aquí se pueden marcar ${number(max)} como máximo.`,
  tooFew: (min) => plural(min, { one: 'Marca aquí al menos una.', other: 'Marca aquí al menos #.' }),
  errors: {
    limits: 'El máximo tiene que ser 1 o más.',
    limitsMost: (options) => plural(options, { one: 'Solo hay # opción.', other: 'Solo hay # opciones.' }),
    limitsOrder: 'El mínimo es mayor que el máximo.',
    limitsAll: 'Habría que marcar todas las opciones, así que no habría nada que elegir.',
  },
  result: {
    why: (count, ballots) => `Aceptada en ${number(count)} de ${papers(ballots)}, más que ninguna otra.`,
    each: (count, ballots) => `Cada una fue aceptada en ${number(count)} de ${papers(ballots)}.`,
    several: 'Una papeleta puede aceptar varias opciones, así que las partes suman más que el total.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (count, all) => `Aceptada por ${number(count)} de ${voicesOf(all)}, más que ninguna otra.`,
      each: (count, all) => `Cada una fue aceptada por ${number(count)} de ${voicesOf(all)}.`,
    },
  },
};
