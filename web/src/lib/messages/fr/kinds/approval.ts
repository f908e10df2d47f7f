import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# bulletin', other: '# bulletins' });

export const words: KindWords['approval'] = {
  name: 'En approuver plusieurs',
  answer: 'Chaque personne marque tout ce qui lui convient.',
  fit: 'Bien pour trouver ce qui convient au plus grand nombre ; mal quand compte la force avec laquelle on veut quelque chose.',
  example: 'Quels jours pouvons-nous nous réunir ?',
  wins: 'L’option qui convient au plus grand nombre gagne.',
  limit: 'Combien d’options un bulletin peut-il cocher ?',
  limits: { any: 'Autant qu’on veut, ou aucune', some: 'Seulement un certain nombre' },
  min: 'Au moins',
  max: 'Au plus',
  lead: (min, max, of) =>
    max === of && min <= 1
      ? 'Cochez toutes celles qui vous conviennent.'
      : min === max
        ? `Cochez-en exactement ${number(min)}.`
        : min === 0
          ? `Cochez-en jusqu’à ${number(max)}.`
          : `Cochez-en de ${number(min)} à ${number(max)}.`,
  leadNone: 'Vous pouvez aussi ne rien cocher.',
  marked: (count) => plural(count, { one: '# cochée', other: '# cochées' }),
  markedOf: (count, max) => `${number(count)} sur ${number(max)} au plus`,
  tooMany: (max) => `On peut en cocher ${number(max)} au plus ici.`,
  tooFew: (min) => plural(min, { one: 'Cochez-en au moins une ici.', other: 'Cochez-en au moins # ici.' }),
  errors: {
    limits: 'Le maximum doit être de 1 ou plus.',
    limitsMost: (options) =>
      plural(options, { one: 'Il n’y a que # option.', other: 'Il n’y a que # options.' }),
    limitsOrder: 'Le minimum est plus grand que le maximum.',
    limitsAll: 'Il faudrait cocher toutes les options : il n’y aurait rien à choisir.',
  },
  result: {
    why: (count, ballots) =>
      `Acceptée sur ${number(count)} de ${papers(ballots)}, plus que toute autre possibilité.`,
    each: (count, ballots) => `Chacune est acceptée sur ${number(count)} de ${papers(ballots)}.`,
    several: 'Un bulletin peut accepter plusieurs possibilités : les parts dépassent donc le tout.',
    /** The same where some members have more than one voice. */
    voices: {
      why: (count, all) =>
        `Acceptée par ${number(count)} sur ${voicesOf(all)}, plus que toute autre possibilité.`,
      each: (count, all) => `Chacune est acceptée par ${number(count)} sur ${voicesOf(all)}.`,
    },
  },
};
