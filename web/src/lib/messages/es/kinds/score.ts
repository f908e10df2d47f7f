import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['score'] = {
  name: 'Puntuaciones',
  answer: 'Cada persona da un número a cada opción.',
  fit: 'Sirve para ver con qué fuerza siente la gente; no sirve si alguien exagera, porque los extremos pesan más.',
  example: '¿Qué tal te vendría cada uno de estos planes?',
  wins: 'Gana la opción con la suma más alta.',
  max: 'La puntuación más alta',
  maxHint: 'Las puntuaciones van de 0 a este número.',
  lead: (max) => `Da a cada opción un número de 0, el más bajo, a ${number(max)}, el más alto.`,
  none: 'sin puntuación',
  rest: 'Dar 0 a todas las demás',
  missing: (count) =>
    plural(count, {
      one: 'Una opción no tiene puntuación. Dale una, o dale 0.',
      many: '# de opciones no tienen puntuación. Da una a cada una, o 0 a todas.',
      other: '# opciones no tienen puntuación. Da una a cada una, o 0 a todas.',
    }),
  errors: {
    max: (most) => `La puntuación más alta es un número de 1 a ${number(most)}.`,
  },
  result: {
    why: (total, mean, max) =>
      `Sus notas suman ${number(total)}, de media ${number(mean)} sobre ${number(max)}: más que ninguna otra.`,
    each: (total, mean, max) =>
      `Las notas de cada una suman ${number(total)}, de media ${number(mean)} sobre ${number(max)}.`,
    mean: (mean, max) => `${number(mean)} de ${number(max)}`,
    noneScored: 'Todas las notas son 0, así que no se eligió nada.',
    remark: (max) => `Cada papeleta da a cada opción de 0 a ${number(max)}.`,
  },
};
