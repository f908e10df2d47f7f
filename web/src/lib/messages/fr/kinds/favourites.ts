import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) =>
  plural(count, { one: '# bulletin', many: '# de bulletins', other: '# bulletins' });
const places = (count: number) =>
  count === 1 ? 'à la première place' : `parmi les ${number(count)} premières places`;

export const words: KindWords['favourites'] = {
  name: 'Préférées',
  answer: 'Chaque personne met quelques préférées en ordre.',
  fit: 'Bien pour de longues listes, comme trente candidatures ; mal pour peu d’options, qu’on peut classer en entier.',
  example: 'Qui parlera au congrès ?',
  places: 'Combien de préférées un bulletin peut-il nommer ?',
  methods: { points: 'Points', bucklin: 'Plus de la moitié, place après place' },
  methodHow: {
    points:
      'La première place d’un bulletin donne le plus de points, chaque place suivante un de moins, la dernière un point.',
    bucklin:
      'On compte les premières places. Tant que rien n’est nommé sur plus de la moitié des bulletins, on ajoute les places suivantes. L’option alors nommée le plus souvent gagne.',
  },
  lead: (places) =>
    `Appuyez sur l’option que vous préférez, puis sur la suivante : jusqu’à ${number(places)}. Vous pouvez vous arrêter quand vous voulez.`,
  none: 'Rien n’est encore en ordre. Appuyez sur l’option que vous préférez.',
  more: (left) =>
    plural(left, {
      one: '# place est encore libre.',
      many: '# de places sont encore libres.',
      other: '# places sont encore libres.',
    }),
  full: (places) => `Les ${number(places)} places sont prises.`,
  free: (left) =>
    plural(left, {
      one: '# place laissée libre',
      many: '# de places laissées libres',
      other: '# places laissées libres',
    }),
  few: (options) => `Avec ${number(options)} options, chaque personne peut les mettre toutes en ordre.`,
  toRanking: 'En faire un classement',
  errors: {
    places: (least, most) => `Un bulletin peut nommer de ${number(least)} à ${number(most)} préférées.`,
    placesMost: (options) => `Il n’y a que ${number(options)} options.`,
    most: (options, most) =>
      `Des préférées parmi ${number(options)} options ne tiennent pas sur un bulletin. Avec autant de places, ${number(most)} options au plus.`,
  },
  result: {
    points: (points, places) =>
      `${plural(points, { one: 'Elle a # point', many: 'Elle a # de points', other: 'Elle a # points' })}, plus que toute autre : ${number(places)} pour une première place, jusqu’à un pour la place ${number(places)}.`,
    pointsEach: (points) =>
      plural(points, {
        one: 'Chacune a # point.',
        many: 'Chacune a # de points.',
        other: 'Chacune a # points.',
      }),
    half: (names, of, added) =>
      `Nommée ${places(added)} sur ${number(names)} de ${ballotsOf(of)} : plus de la moitié, et plus que toute autre.`,
    most: (names, of, added) =>
      `Nommée ${places(added)} sur ${number(names)} de ${ballotsOf(of)}, plus que toute autre, mais pas sur plus de la moitié.`,
    namesEach: (names, of, added) =>
      `Chacune est nommée ${places(added)} sur ${number(names)} de ${ballotsOf(of)}.`,
    named: (added) => (added === 1 ? 'À la première place' : `Aux ${number(added)} premières places`),
    first: 'Premières places',
    wholeNames: (ballots, added) =>
      `Une ligne pleine représente les bulletins qui nomment des préférées : ${number(ballots)}. ${added === 1 ? 'Les premières places ont suffi.' : `Les ${number(added)} premières places sont additionnées.`}`,
    wholePoints: (ballots, places) =>
      `Une ligne pleine représente ${number(places)} points de chacun des bulletins qui nomment des préférées : ${number(ballots)}.`,
    placesCaption: 'Combien de bulletins ont chaque option à chaque place',
    /** The same where some members have more than one voice. */
    voices: {
      half: (names, of, added) =>
        `Nommée ${places(added)} par ${number(names)} sur ${voicesOf(of)} : plus de la moitié, et plus que toute autre.`,
      most: (names, of, added) =>
        `Nommée ${places(added)} par ${number(names)} sur ${voicesOf(of)}, plus que toute autre, mais pas par plus de la moitié.`,
      namesEach: (names, of, added) =>
        `Chacune est nommée ${places(added)} par ${number(names)} sur ${voicesOf(of)}.`,
      wholeNames: (all, added) =>
        `Une ligne pleine représente les voix qui nomment des préférées : ${number(all)}. ${added === 1 ? 'Les premières places ont suffi.' : `Les ${number(added)} premières places sont additionnées.`}`,
      wholePoints: (all, count) =>
        `Une ligne pleine représente ${number(count)} points de chacune des voix qui nomment des préférées : ${number(all)}.`,
      placesCaption: 'Combien de voix a chaque option à chaque place',
    },
  },
  slot: (option, place) => `${option}, place ${number(place)}`,
};
