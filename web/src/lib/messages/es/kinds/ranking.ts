import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });

export const words: KindWords['ranking'] = {
  name: 'Orden de preferencia',
  answer: 'Cada persona pone las opciones en orden.',
  fit: 'Sirve para elegir una de varias con justicia; no sirve con muchas opciones, que cansa ordenar.',
  example: '¿Dónde hacemos la fiesta de verano?',
  method: '¿Cómo se halla la ganadora?',
  methods: { schulze: 'Schulze', ranked_pairs: 'Pares ordenados', borda: 'Borda' },
  methodHow: {
    schulze:
      'Las opciones se comparan de dos en dos. Gana la que vence a todas las demás; si se vencen en círculo, decide la cadena de victorias más fuerte.',
    ranked_pairs:
      'Las opciones se comparan de dos en dos. Si se vencen en círculo, cuentan primero las mayorías más claras.',
    borda:
      'Una opción recibe un punto por cada opción que una papeleta pone debajo. Es fácil de explicar, pero añadir opciones parecidas puede cambiar quién gana.',
  },
  lead: 'Pon todas las opciones en orden. Empieza por la que más te gusta.',
  none: 'Todavía no hay orden. Pulsa la opción que más te gusta.',
  rest: 'Todavía sin orden',
  put: (option, place) => `Poner ${option} en el puesto ${number(place)}`,
  up: (option) => `Subir ${option}`,
  down: (option) => `Bajar ${option}`,
  out: (option) => `Sacar ${option} del orden`,
  handle: (option, place) => `${option}, puesto ${number(place)}. Se mueve con las flechas`,
  moved: (option, place, of) => `${option} está en el puesto ${number(place)} de ${number(of)}.`,
  taken: (option) => `${option} ya no está en el orden.`,
  done: 'Todas las opciones están en orden.',
  missing: (count) =>
    plural(count, {
      one: 'Una opción todavía no está en el orden.',
      many: '# de opciones todavía no están en el orden.',
      other: '# opciones todavía no están en el orden.',
    }),
  place: (place) => `${number(place)}.`,
  errors: {
    most: (options, most) =>
      `Un orden de ${number(options)} opciones no cabe en una papeleta. Lo máximo son ${number(most)} opciones.`,
  },
  warnings: {
    many: (options) =>
      `${number(options)} opciones son muchas para ponerlas en orden. Con siete o menos es más fácil.`,
  },
  result: {
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
  slot: (one, other) => `${one} antes que ${other}`,
};
