import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['points'] = {
  name: 'Puntos',
  answer: 'Cada persona reparte la misma cantidad de puntos.',
  fit: 'Sirve para fijar prioridades; no sirve si la gente pone todos los puntos en una para ganar.',
  example: '¿En qué trabajamos primero?',
  wins: 'Gana la opción con más puntos.',
  budget: '¿Cuántos puntos tiene cada persona?',
  exact: '¿Hay que repartirlos todos?',
  exactOptions: { exact: 'Sí, todos', most: 'No, pueden sobrar' },
  lead: (budget, exact) =>
    exact
      ? plural(budget, {
          one: 'Reparte exactamente # punto.',
          many: 'Reparte exactamente # de puntos.',
          other: 'Reparte exactamente # puntos.',
        })
      : plural(budget, {
          one: 'Reparte # punto como máximo.',
          many: 'Reparte # de puntos como máximo.',
          other: 'Reparte # puntos como máximo.',
        }),
  left: (left, of) =>
    `${plural(left, { one: 'Queda # punto', many: 'Quedan # de puntos', other: 'Quedan # puntos' })} de ${number(of)}`,
  over: (over) =>
    plural(over, {
      one: 'Un punto de más. Retíralo de alguna opción.',
      many: '# de puntos de más. Retíralos de alguna opción.',
      other: '# puntos de más. Retíralos de alguna opción.',
    }),
  under: (left) =>
    plural(left, {
      one: 'Queda un punto por repartir.',
      many: 'Quedan # de puntos por repartir.',
      other: 'Quedan # puntos por repartir.',
    }),
  count: (count) => plural(count, { one: '# punto', many: '# de puntos', other: '# puntos' }),
  errors: {
    budget: (most) => `Los puntos son un número de 1 a ${number(most)}.`,
  },
  result: {
    why: (points, all) =>
      `Recibió ${number(points)} de los ${plural(all, { one: '# punto dado', other: '# puntos dados' })}, más que ninguna otra.`,
    each: (points) =>
      plural(points, { one: 'Cada una recibió # punto.', other: 'Cada una recibió # puntos.' }),
    remark: (budget) =>
      plural(budget, {
        one: 'Cada papeleta tenía # punto para repartir.',
        other: 'Cada papeleta tenía # puntos para repartir.',
      }),
  },
};
