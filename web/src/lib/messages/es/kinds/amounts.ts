import { plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['amounts'] = {
  name: 'Repartir dinero',
  answer: 'Cada persona reparte una suma entre las opciones.',
  fit: 'Sirve para fijar cuánto recibe cada una; no sirve para lo que necesita todo su coste o nada.',
  example: '¿Cómo repartimos el dinero de la casa?',
  wins: 'Cada opción recibe el promedio de lo que le dan las papeletas.',
  total: '¿Cuánto reparte cada persona?',
  totalHint: 'Cada persona reparte esta suma en la papeleta; el resultado es el promedio.',
  lead: (total) => `Reparte hasta ${total}. Lo que no des, sobra.`,
  left: (left, total) => `Quedan ${left} de ${total}`,
  over: (over) => `Sobrepasa la suma en ${over}. Retíralo de alguna opción.`,
  equal: 'Repartir el resto por igual',
  wrong: (option, example) => `No se entiende la cantidad para ${option}. Escríbela como ${example}.`,
  errors: {
    most: (most) => `En una papeleta se pueden repartir ${most} como máximo.`,
  },
  result: {
    outcome: (shares) => `Repartido: ${shares}.`,
    share: (money, option) => `${money} para ${option}`,
    why: (ballots) =>
      plural(ballots, {
        one: 'Cada opción recibe lo que le da la única papeleta.',
        other: 'Cada opción recibe la media de lo que le dan # papeletas.',
      }),
    rest: (money, total) => `Sobran ${money} de ${total}.`,
    restLabel: 'Sobra',
    /** The same where some members have more than one voice. */
    voices: {
      why: (all) => `Cada opción recibe la media de lo que le dan ${voicesOf(all)}.`,
    },
  },
  slots: {
    low: (option) => `${option}, parte baja`,
    high: (option) => `${option}, por 65.536`,
  },
};
