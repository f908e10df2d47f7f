import type { Messages } from '../en';
import { number, plural } from './forms';

const ballotsOf = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });
const objections = (count: number) => plural(count, { one: '# objeción', other: '# objeciones' });

export const told: Messages['told'] = {
  tieOpen: 'Las reglas no resuelven un empate: no se eligió nada.',
  lot: {
    drew: (options) => `Las reglas dejan que un sorteo decida entre ${options}.`,
    title: 'Cómo se hizo el sorteo',
    how: 'Nadie eligió el resultado del sorteo y cualquiera puede repetirlo. Cada una de estas opciones recibió la huella (SHA-512) de las palabras «folkmoot/v1 lot» en una línea propia, la raíz del punto de control al cierre, el identificador de la votación, el número de la pregunta y el suyo propio, contados ambos desde cero y en cuatro bytes. La huella más pequeña va primero. Cada auditoría repite el sorteo.',
  },
  more: 'Todos los números en una tabla',
  /** Before a sentence of the kinds. */
  about: (kind) => `${kind}: para qué sirve`,
  /** What a single number counts, in files. */
  slots: {
    graded: (option, grade) => `${option}: ${grade}`,
    for: (option) => `A favor de ${option}`,
    against: (option) => `En contra de ${option}`,
    low: (option) => `${option}, parte baja`,
    high: (option) => `${option}, por 65.536`,
    before: (one, other) => `${one} antes que ${other}`,
  },
  consent: {
    short: { passed: 'Hay acuerdo con la propuesta.', failed: 'No hay acuerdo con la propuesta.' },
    passed: (agree, aside, object) =>
      `Hay acuerdo: ${number(agree)} a favor, ${number(aside)} al margen, ${objections(object)}.`,
    failed: (agree, aside, object) =>
      `No hay acuerdo: ${number(agree)} a favor, ${number(aside)} al margen, ${objections(object)}.`,
    nobody: 'No votó nadie, así que no se acordó nada.',
    noneAgree: 'También hace falta alguien a favor.',
    limit: (limit) =>
      limit === 0
        ? 'Solo se aprueba si nadie se opone.'
        : plural(limit, {
            one: 'Se aprueba con # objeción como máximo.',
            other: 'Se aprueba con # objeciones como máximo.',
          }),
    mark: (limit) => `máximo ${number(limit)}`,
  },
  score: {
    why: (total, mean, max) =>
      `Sus notas suman ${number(total)}, de media ${number(mean)} sobre ${number(max)}: más que ninguna otra.`,
    each: (total, mean, max) =>
      `Las notas de cada una suman ${number(total)}, de media ${number(mean)} sobre ${number(max)}.`,
    mean: (mean, max) => `${number(mean)} de ${number(max)}`,
    remark: (max) => `Cada papeleta da a cada opción de 0 a ${number(max)}.`,
  },
  points: {
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
  quadratic: {
    why: (votes) =>
      plural(votes, { one: '# voto, más que ninguna otra.', other: '# votos, más que ninguna otra.' }),
    each: (votes) => plural(votes, { one: 'Cada una recibió # voto.', other: 'Cada una recibió # votos.' }),
    whyMargin: (margin) =>
      plural(margin, {
        one: '# voto más a favor que en contra, la mayor diferencia.',
        other: '# votos más a favor que en contra, la mayor diferencia.',
      }),
    eachMargin: (margin) =>
      plural(margin, {
        one: 'Cada una tiene # voto más a favor que en contra.',
        other: 'Cada una tiene # votos más a favor que en contra.',
      }),
    noneAhead: 'Ninguna opción tiene más votos a favor que en contra, así que no se eligió nada.',
    remark: (credits) =>
      `Cada papeleta tenía ${plural(credits, { one: '# crédito', other: '# créditos' })}; dos votos para la misma opción cuestan cuatro, tres cuestan nueve.`,
    forIt: (votes) => `${number(votes)} a favor`,
    againstIt: (votes) => `${number(votes)} en contra`,
  },
  grades: {
    why: (grade) =>
      `Su calificación mayoritaria es «${grade}»: más de la mitad de las papeletas le dan esa o una mejor.`,
    same: (options) =>
      `La misma calificación alcanzó ${options}. Alrededor del centro, las calificaciones de la elegida son mejores.`,
    each: (grade) =>
      `La calificación mayoritaria de cada una es «${grade}», y sus calificaciones alrededor del centro son iguales.`,
    middle: 'la papeleta del medio',
    all: 'Cuántas papeletas dieron cada calificación',
    remark: 'La calificación mayoritaria es la de la papeleta del medio, puestas todas en orden.',
  },
  ranking: {
    condorcet: 'Comparada con cada una de las demás por separado, siempre es la preferida.',
    noCondorcet: 'Ninguna opción es preferida a todas las demás.',
    schulze: 'El método de Schulze busca la cadena de victorias más fuerte.',
    chain: (rival, steps, weakest, back) =>
      `Más papeletas ponen ${rival} por delante, pero una cadena de victorias lleva en sentido contrario: ${steps}. Su paso más débil tiene ${ballotsOf(weakest)}; el de la mejor cadena contraria, ${number(back)}.`,
    step: (one, other, count) => `${one} antes que ${other} (${number(count)})`,
    ranked_pairs:
      'El método de pares ordenados conserva primero las victorias más claras y descarta las que las contradicen.',
    borda: (points) =>
      plural(points, {
        one: 'Recibió # punto: uno de cada papeleta por cada opción que queda detrás.',
        other: 'Recibió # puntos: uno de cada papeleta por cada opción que queda detrás.',
      }),
    bordaEach: (points) =>
      plural(points, { one: 'Cada una recibió # punto.', other: 'Cada una recibió # puntos.' }),
    other: (option) => `Comparada con cada una de las demás por separado, la preferida sería ${option}.`,
    level: 'Ninguna cadena de victorias pone a una delante de otra.',
    pairsCaption: 'En cuántas papeletas la opción de la fila está antes que la de la columna',
    matrix:
      'Cada número dice en cuántas papeletas la opción de la fila está antes que la de la columna. Los números enmarcados son victorias.',
    won: (won, of) => `${number(won)} de ${number(of)}`,
  },
  budget: {
    spent: (spent, funds, left) => `Juntos cuestan ${spent} de ${funds}; quedan ${left}.`,
    order: 'Va primero lo que tiene más apoyo para lo que cuesta.',
    passed: (projects) => `No se financia, porque ya no alcanzaba el dinero: ${projects}.`,
    level: (projects) =>
      `${projects} tienen el mismo apoyo para lo que cuestan, y el dinero no alcanza para todos.`,
    stops: 'Las reglas no resuelven un empate: ahí se para el dinero.',
    drew: 'Las reglas dejan que un sorteo los ponga en orden.',
    funds: (funds) => `dinero: ${funds}`,
    marked: (cost, state) => `${cost}, ${state}`,
    states: {
      funded: 'financiado',
      passed: 'no alcanzaba',
      level: 'empatado con otro',
      none: 'sin apoyo',
      after: 'no se llegó',
      void: '–',
    },
  },
  amounts: {
    outcome: (shares) => `Repartido: ${shares}.`,
    share: (money, option) => `${money} para ${option}`,
    why: (ballots) =>
      plural(ballots, {
        one: 'Cada opción recibe lo que le da la única papeleta.',
        other: 'Cada opción recibe la media de lo que le dan # papeletas.',
      }),
    rest: (money, total) => `Sobran ${money} de ${total}.`,
    restLabel: 'Sobra',
  },
};
