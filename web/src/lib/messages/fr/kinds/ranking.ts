import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const ballotsOf = (count: number) => plural(count, { one: '# bulletin', other: '# bulletins' });

export const words: KindWords['ranking'] = {
  name: 'Classement',
  answer: 'Chaque personne met les options en ordre, aussi loin qu’elle le souhaite.',
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
      'Une option reçoit deux points pour chaque option qu’un bulletin place en dessous, et un pour chaque option à égalité. Facile à expliquer, mais ajouter des options proches peut changer la gagnante.',
  },
  lead: 'Appuyez sur l’option que vous préférez, puis sur la suivante. Vous pouvez vous arrêter quand vous voulez : celles que vous laissez partagent la dernière place. Avec =, une option partage la place au-dessus d’elle.',
  none: 'Rien n’est encore en ordre. Appuyez sur l’option que vous préférez.',
  missing: 'Mettez ici au moins une option en ordre.',
  rest: 'Ce qui reste ici partage la dernière place.',
  level: 'à égalité',
  allLevel: 'toutes à égalité, aucune préférence',
  leftOut: 'laissées : elles partagent la dernière place',
  levelWith: (option, above) => `Mettre ${option} à égalité avec ${above}`,
  put: (option, place) => `Mettre ${option} à la place ${number(place)}`,
  up: (option) => `Monter ${option}`,
  down: (option) => `Descendre ${option}`,
  out: (option) => `Retirer ${option} de l’ordre`,
  handle: (option, place) => `${option}, place ${number(place)}. Les flèches déplacent l’option`,
  moved: (option, place) => `${option} est à la place ${number(place)}.`,
  movedLevel: (option, place, others) =>
    `${option} est à la place ${number(place)}, à égalité avec ${others}.`,
  taken: (option) => `${option} n’est plus dans l’ordre.`,
  done: 'Toutes les options sont en ordre.',
  place: (place) => `${number(place)}.`,
  errors: {
    most: (options, most) =>
      `Un classement de ${number(options)} options ne tient pas sur un bulletin. ${number(most)} options au plus ; au-delà, demandez les préférées.`,
  },
  long: (options) =>
    `${number(options)} options, c’est beaucoup à mettre en ordre. Avec les préférées, on n’ordonne que les premières.`,
  toFavourites: 'Demander plutôt les préférées',
  result: {
    closest: (rival, ahead, back, neither) =>
      `La plus proche est ${rival} : ${ballotsOf(ahead)} contre ${number(back)}, et ${number(neither)} ne préfèrent ni l’une ni l’autre.`,
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
        one: 'Elle a # point : deux par bulletin et par option derrière elle, un par option à égalité.',
        other: 'Elle a # points : deux par bulletin et par option derrière elle, un par option à égalité.',
      }),
    bordaEach: (points) => plural(points, { one: 'Chacune a # point.', other: 'Chacune a # points.' }),
    other: (option) => `Comparée à chacune des autres séparément, ${option} serait préférée.`,
    level: 'Aucune chaîne de victoires n’en place une avant l’autre.',
    pairsCaption:
      'Les options deux à deux : combien de bulletins préfèrent l’une, l’autre ou aucune des deux',
    against: 'Comparée à',
    forFirst: 'Préfèrent la première',
    forSecond: 'Préfèrent la seconde',
    neither: 'Aucune des deux',
    matrix:
      'Chaque nombre dit sur combien de bulletins l’option de la ligne est avant celle de la colonne. Les nombres encadrés sont des victoires. Les bulletins qui manquent aux deux ne préfèrent ni l’une ni l’autre.',
    won: (won, of) => `${number(won)} sur ${number(of)}`,
    /** The same where some members have more than one voice. */
    voices: {
      closest: (rival, ahead, back, neither) =>
        `La plus proche est ${rival} : ${voicesOf(ahead)} contre ${number(back)}, et ${number(neither)} ne préfèrent ni l’une ni l’autre.`,
      chain: (rival, steps, weakest, back) =>
        `Plus de voix placent ${rival} devant, mais une chaîne de victoires mène dans l’autre sens : ${steps}. Son pas le plus faible a ${voicesOf(weakest)}, celui de la meilleure chaîne contraire ${number(back)}.`,
      borda: (points) =>
        plural(points, {
          one: 'Elle a # point : deux par voix et par option derrière elle, un par option à égalité.',
          other: 'Elle a # points : deux par voix et par option derrière elle, un par option à égalité.',
        }),
      pairsCaption: 'Les options deux à deux : combien de voix préfèrent l’une, l’autre ou aucune des deux',
      matrix:
        'Chaque nombre dit avec combien de voix l’option de la ligne est avant celle de la colonne. Les nombres encadrés sont des victoires. Les voix qui manquent aux deux ne préfèrent ni l’une ni l’autre.',
    },
  },
  slot: (one, other) => `${one} avant ${other}`,
};
