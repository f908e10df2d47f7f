import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });

export const words: KindWords['ranking'] = {
  name: 'Orden de preferencia',
  answer: 'Cada persona pone las opciones en orden, hasta donde quiera.',
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
      'Una opción recibe dos puntos por cada opción que una papeleta pone debajo y uno por cada una que está empatada con ella. Es fácil de explicar, pero añadir opciones parecidas puede cambiar quién gana.',
  },
  lead: 'Pulsa la que más te gusta y después la siguiente. Puedes parar cuando quieras: las que dejas comparten el último puesto. Con = una opción comparte el puesto de encima.',
  none: 'Todavía no hay orden. Pulsa la opción que más te gusta.',
  missing: 'Pon aquí al menos una opción en orden.',
  rest: 'Lo que queda aquí comparte el último puesto.',
  level: 'empatadas',
  allLevel: 'todas empatadas, sin preferencia',
  leftOut: 'sin ordenar: comparten el último puesto',
  levelWith: (option, above) => `Empatar ${option} con ${above}`,
  put: (option, place) => `Poner ${option} en el puesto ${number(place)}`,
  up: (option) => `Subir ${option}`,
  down: (option) => `Bajar ${option}`,
  out: (option) => `Sacar ${option} del orden`,
  handle: (option, place) => `${option}, puesto ${number(place)}. Se mueve con las flechas`,
  moved: (option, place) => `${option} está en el puesto ${number(place)}.`,
  movedLevel: (option, place, others) =>
    `${option} está en el puesto ${number(place)}, empatada con ${others}.`,
  taken: (option) => `${option} ya no está en el orden.`,
  done: 'Todas las opciones están en orden.',
  place: (place) => `${number(place)}.`,
  errors: {
    most: (options, most) =>
      `Un orden de ${number(options)} opciones no cabe en una papeleta. Lo máximo son ${number(most)} opciones; si hay más, pregunta por las favoritas.`,
  },
  long: (options) =>
    `${number(options)} opciones son muchas para ponerlas en orden. Con las favoritas, cada persona ordena solo las primeras.`,
  toFavourites: 'Preguntar por las favoritas',
  result: {
    closest: (rival, ahead, back, neither) =>
      `La más cercana es ${rival}: ${ballotsOf(ahead)} frente a ${number(back)}, y ${number(neither)} no prefieren ninguna de las dos.`,
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
        one: 'Recibió # punto: de cada papeleta, dos por cada opción que queda detrás y uno por cada una empatada.',
        other:
          'Recibió # puntos: de cada papeleta, dos por cada opción que queda detrás y uno por cada una empatada.',
      }),
    bordaEach: (points) =>
      plural(points, { one: 'Cada una recibió # punto.', other: 'Cada una recibió # puntos.' }),
    other: (option) => `Comparada con cada una de las demás por separado, la preferida sería ${option}.`,
    level: 'Ninguna cadena de victorias pone a una delante de otra.',
    pairsCaption: 'Las opciones de dos en dos: cuántas papeletas prefieren una, la otra o ninguna',
    against: 'Comparada con',
    forFirst: 'Prefieren la primera',
    forSecond: 'Prefieren la segunda',
    neither: 'Ninguna de las dos',
    matrix:
      'Cada número dice en cuántas papeletas la opción de la fila está antes que la de la columna. Los números enmarcados son victorias. Las papeletas que faltan en ambas no prefieren ninguna de las dos.',
    won: (won, of) => `${number(won)} de ${number(of)}`,
    /** The same where some members have more than one voice. */
    voices: {
      closest: (rival, ahead, back, neither) =>
        `La más cercana es ${rival}: ${voicesOf(ahead)} frente a ${number(back)}, y ${number(neither)} no prefieren ninguna de las dos.`,
      chain: (rival, steps, weakest, back) =>
        `Más voces ponen ${rival} por delante, pero una cadena de victorias lleva en sentido contrario: ${steps}. Su paso más débil tiene ${voicesOf(weakest)}; el de la mejor cadena contraria, ${number(back)}.`,
      borda: (points) =>
        plural(points, {
          one: 'Recibió # punto: de cada voz, dos por cada opción que queda detrás y uno por cada una empatada.',
          other:
            'Recibió # puntos: de cada voz, dos por cada opción que queda detrás y uno por cada una empatada.',
        }),
      pairsCaption: 'Las opciones de dos en dos: cuántas voces prefieren una, la otra o ninguna',
      matrix:
        'Cada número dice con cuántas voces la opción de la fila está antes que la de la columna. Los números enmarcados son victorias. Las voces que faltan en ambas no prefieren ninguna de las dos.',
    },
  },
  slot: (one, other) => `${one} antes que ${other}`,
};
