import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) =>
  plural(count, { one: '# papeleta', many: '# de papeletas', other: '# papeletas' });
const places = (count: number) =>
  count === 1 ? 'en el primer puesto' : `entre los ${number(count)} primeros puestos`;

export const words: KindWords['favourites'] = {
  name: 'Favoritas',
  answer: 'Cada persona pone unas pocas favoritas en orden.',
  fit: 'Sirve para listas largas, como treinta candidaturas; no sirve con pocas opciones, que se pueden ordenar enteras.',
  example: '¿Quién hablará en el congreso?',
  places: '¿Cuántas favoritas puede nombrar una papeleta?',
  methods: { points: 'Puntos', bucklin: 'Más de la mitad, puesto a puesto' },
  methodHow: {
    points:
      'El primer puesto de una papeleta da más puntos, cada puesto siguiente uno menos, y el último un punto.',
    bucklin:
      'Se cuentan los primeros puestos. Mientras nada esté nombrado en más de la mitad de las papeletas, se suman los puestos siguientes. Gana entonces la opción más nombrada.',
  },
  lead: (places) =>
    `Pulsa la que más te gusta y después la siguiente: hasta ${number(places)}. Puedes parar cuando quieras.`,
  none: 'Todavía no hay orden. Pulsa la opción que más te gusta.',
  more: (left) =>
    plural(left, {
      one: 'Queda un puesto libre.',
      many: 'Quedan # de puestos libres.',
      other: 'Quedan # puestos libres.',
    }),
  full: (places) => `Los ${number(places)} puestos están ocupados.`,
  free: (left) =>
    plural(left, {
      one: 'Un puesto queda libre',
      many: '# de puestos quedan libres',
      other: '# puestos quedan libres',
    }),
  few: (options) => `Con ${number(options)} opciones, cada persona puede ponerlas todas en orden.`,
  toRanking: 'Convertirla en un orden de preferencia',
  errors: {
    places: (least, most) => `Una papeleta puede nombrar de ${number(least)} a ${number(most)} favoritas.`,
    placesMost: (options) => `Solo hay ${number(options)} opciones.`,
    most: (options, most) =>
      `Las favoritas entre ${number(options)} opciones no caben en una papeleta. Con tantos puestos, lo máximo son ${number(most)} opciones.`,
  },
  result: {
    points: (points, places) =>
      `${plural(points, { one: 'Recibió # punto', many: 'Recibió # de puntos', other: 'Recibió # puntos' })}, más que ninguna otra: ${number(places)} por un primer puesto, hasta uno por el puesto ${number(places)}.`,
    pointsEach: (points) =>
      plural(points, {
        one: 'Cada una recibió # punto.',
        many: 'Cada una recibió # de puntos.',
        other: 'Cada una recibió # puntos.',
      }),
    half: (names, of, added) =>
      `Está ${places(added)} en ${number(names)} de ${ballotsOf(of)}: más de la mitad, y más que ninguna otra.`,
    most: (names, of, added) =>
      `Está ${places(added)} en ${number(names)} de ${ballotsOf(of)}, más que ninguna otra, pero no en más de la mitad.`,
    namesEach: (names, of, added) =>
      `Cada una está ${places(added)} en ${number(names)} de ${ballotsOf(of)}.`,
    named: (added) => (added === 1 ? 'En el primer puesto' : `En los ${number(added)} primeros puestos`),
    first: 'Primeros puestos',
    wholeNames: (ballots, added) =>
      `Una línea llena representa las papeletas que nombran favoritas: ${number(ballots)}. ${added === 1 ? 'Bastaron los primeros puestos.' : `Se suman los ${number(added)} primeros puestos.`}`,
    wholePoints: (ballots, places) =>
      `Una línea llena representa ${number(places)} puntos de cada una de las papeletas que nombran favoritas: ${number(ballots)}.`,
    placesCaption: 'En cuántas papeletas está cada opción en cada puesto',
    /** The same where some members have more than one voice. */
    voices: {
      half: (names, of, added) =>
        `Está ${places(added)} con ${number(names)} de ${voicesOf(of)}: más de la mitad, y más que ninguna otra.`,
      most: (names, of, added) =>
        `Está ${places(added)} con ${number(names)} de ${voicesOf(of)}, más que ninguna otra, pero no con más de la mitad.`,
      namesEach: (names, of, added) =>
        `Cada una está ${places(added)} con ${number(names)} de ${voicesOf(of)}.`,
      wholeNames: (all, added) =>
        `Una línea llena representa las voces que nombran favoritas: ${number(all)}. ${added === 1 ? 'Bastaron los primeros puestos.' : `Se suman los ${number(added)} primeros puestos.`}`,
      wholePoints: (all, count) =>
        `Una línea llena representa ${number(count)} puntos de cada una de las voces que nombran favoritas: ${number(all)}.`,
      placesCaption: 'Cuántas voces tiene cada opción en cada puesto',
    },
  },
  slot: (option, place) => `${option}, puesto ${number(place)}`,
};
