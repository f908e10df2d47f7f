import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['grades'] = {
  name: 'Calificaciones',
  answer: 'Cada persona califica cada opción con palabras.',
  fit: 'Sirve para juzgar cada opción por lo que vale; no sirve para distinguir opciones casi iguales.',
  example: '¿Qué te parece cada candidatura?',
  wins: 'Gana la opción con la mejor calificación central: la mitad de quienes votan la ve al menos así de buena. Si es la misma, deciden las calificaciones más cercanas al centro.',
  legend: 'Las calificaciones, la mejor primero',
  hint: 'De 2 a 10, con palabras que todo el mundo entienda igual.',
  usual: {
    best: 'Excelente',
    second: 'Muy buena',
    third: 'Buena',
    fourth: 'Aceptable',
    fifth: 'Mala',
    last: 'Rechazada',
  },
  grade: (position) => `Calificación ${number(position)}`,
  add: 'Añadir una calificación',
  remove: (position) => `Quitar la calificación ${number(position)}`,
  handle: (position) => `Mover la calificación ${number(position)}`,
  up: (position) => `Subir la calificación ${number(position)}`,
  down: (position) => `Bajar la calificación ${number(position)}`,
  backToUsual: 'Volver a las seis habituales',
  none: 'sin calificación',
  lead: 'Da una calificación a cada opción.',
  rest: (grade) => `Calificar todas las demás con «${grade}»`,
  missing: (count) =>
    plural(count, {
      one: 'Una opción no tiene calificación.',
      many: '# de opciones no tienen calificación.',
      other: '# opciones no tienen calificación.',
    }),
  errors: {
    empty: (position) => `La calificación ${number(position)} no tiene palabra todavía.`,
    same: (a, b) =>
      `Las calificaciones ${number(a)} y ${number(b)} se ven iguales. Cambia las palabras de una.`,
    long: (position, most) =>
      `La calificación ${number(position)} es demasiado larga: lo máximo son ${number(most)} caracteres.`,
    few: 'Hacen falta al menos dos calificaciones.',
  },
  result: {
    why: (grade) =>
      `Su calificación mayoritaria es «${grade}»: más de la mitad de las papeletas le dan esa o una mejor.`,
    same: (options) =>
      `La misma calificación alcanzó ${options}. Alrededor del centro, las calificaciones de la elegida son mejores.`,
    each: (grade) =>
      `La calificación mayoritaria de cada una es «${grade}», y sus calificaciones alrededor del centro son iguales.`,
    middle: 'la papeleta del medio',
    all: 'Cuántas papeletas dieron cada calificación',
    remark: 'La calificación mayoritaria es la de la papeleta del medio, puestas todas en orden.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (grade) =>
        `Su calificación mayoritaria es «${grade}»: más de la mitad de las voces le dan esa o una mejor.`,
      middle: 'la voz del medio',
      all: 'Cuántas voces dieron cada calificación',
      remark: 'La calificación mayoritaria es la de la voz del medio, puestas todas en orden.',
    },
  },
  slot: (option, grade) => `${option}: ${grade}`,
};
