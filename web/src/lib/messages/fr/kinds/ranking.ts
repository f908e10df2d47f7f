import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) => plural(count, { one: '# bulletin', other: '# bulletins' });

export const words: KindWords['ranking'] = {
  name: 'Classement',
  answer: 'Chaque personne met les options en ordre.',
  fit: 'Bien pour choisir équitablement une option parmi plusieurs ; mal avec beaucoup d’options, fatigantes à classer.',
  example: 'Où fêtons-nous l’été ?',
  method: 'Comment trouve-t-on la gagnante ?',
  methods: { schulze: 'Schulze', ranked_pairs: 'Paires ordonnées', borda: 'Borda' },
  methodHow: {
    schulze:
      'Les options sont comparées deux à deux. Celle qui bat toutes les autres gagne ; si elles se battent en cercle, la plus forte chaîne de victoires décide.',
    ranked_pairs:
      'Les options sont comparées deux à deux. Si elles se battent en cercle, les majorités les plus nettes comptent d’abord.',
    borda:
      'Une option reçoit un point pour chaque option qu’un bulletin place en dessous. Facile à expliquer, mais ajouter des options proches peut changer la gagnante.',
  },
  lead: 'Mettez toutes les options en ordre. Commencez par celle que vous préférez.',
  none: 'Rien n’est encore en ordre. Appuyez sur l’option que vous préférez.',
  rest: 'Pas encore en ordre',
  put: (option, place) => `Mettre ${option} à la place ${number(place)}`,
  up: (option) => `Monter ${option}`,
  down: (option) => `Descendre ${option}`,
  out: (option) => `Retirer ${option} de l’ordre`,
  handle: (option, place) => `${option}, place ${number(place)}. Les flèches déplacent l’option`,
  moved: (option, place, of) => `${option} est à la place ${number(place)} sur ${number(of)}.`,
  taken: (option) => `${option} n’est plus dans l’ordre.`,
  done: 'Toutes les options sont en ordre.',
  missing: (count) =>
    plural(count, {
      one: '# option n’est pas encore en ordre.',
      many: '# d’options ne sont pas encore en ordre.',
      other: '# options ne sont pas encore en ordre.',
    }),
  place: (place) => `${number(place)}.`,
  errors: {
    most: (options, most) =>
      `Un classement de ${number(options)} options ne tient pas sur un bulletin. ${number(most)} options au plus.`,
  },
  warnings: {
    many: (options) =>
      `${number(options)} options, c’est beaucoup à mettre en ordre. Sept ou moins, c’est plus facile.`,
  },
  result: {
    condorcet: 'Comparée à chacune des autres séparément, elle est préférée à chaque fois.',
    noCondorcet: 'Aucune option n’est préférée à toutes les autres.',
    schulze: 'La méthode de Schulze cherche la chaîne de victoires la plus forte.',
    chain: (rival, steps, weakest, back) =>
      `Plus de bulletins placent ${rival} devant, mais une chaîne de victoires mène dans l’autre sens : ${steps}. Son pas le plus faible a ${ballotsOf(weakest)}, celui de la meilleure chaîne contraire ${number(back)}.`,
    step: (one, other, count) => `${one} avant ${other} (${number(count)})`,
    ranked_pairs:
      'La méthode des paires classées garde d’abord les victoires les plus nettes et écarte celles qui les contredisent.',
    borda: (points) =>
      plural(points, {
        one: 'Elle a # point : un par bulletin et par option placée derrière elle.',
        other: 'Elle a # points : un par bulletin et par option placée derrière elle.',
      }),
    bordaEach: (points) => plural(points, { one: 'Chacune a # point.', other: 'Chacune a # points.' }),
    other: (option) => `Comparée à chacune des autres séparément, ${option} serait préférée.`,
    level: 'Aucune chaîne de victoires n’en place une avant l’autre.',
    pairsCaption: 'Sur combien de bulletins l’option de la ligne est avant celle de la colonne',
    matrix:
      'Chaque nombre dit sur combien de bulletins l’option de la ligne est avant celle de la colonne. Les nombres encadrés sont des victoires.',
    won: (won, of) => `${number(won)} sur ${number(of)}`,
  },
  slot: (one, other) => `${one} avant ${other}`,
};
