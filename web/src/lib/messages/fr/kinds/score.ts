import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['score'] = {
  name: 'Notes',
  answer: 'Chaque personne donne un nombre à chaque option.',
  fit: 'Bien pour voir ce que les gens ressentent, et combien ; mal quand certains exagèrent, car les extrêmes pèsent le plus.',
  example: 'Chacun de ces plans vous conviendrait-il ?',
  wins: 'L’option dont le total est le plus élevé gagne.',
  max: 'La note la plus haute',
  maxHint: 'Les notes vont de 0 à ce nombre.',
  lead: (max) => `Donnez à chaque option un nombre de 0, le plus bas, à ${number(max)}, le plus haut.`,
  none: 'pas encore de note',
  rest: 'Donner 0 à toutes les autres',
  missing: (count) =>
    plural(count, {
      one: '# option n’a pas encore de note. Donnez-lui en une, ou donnez-lui 0.',
      many: '# d’options n’ont pas encore de note. Donnez une note à chacune, ou 0 à toutes.',
      other: '# options n’ont pas encore de note. Donnez une note à chacune, ou 0 à toutes.',
    }),
  errors: {
    max: (most) => `La note la plus haute est un nombre de 1 à ${number(most)}.`,
  },
  result: {
    why: (total, mean, max) =>
      `Ses notes font ${number(total)} en tout, ${number(mean)} sur ${number(max)} en moyenne : plus que toute autre option.`,
    each: (total, mean, max) =>
      `Les notes de chacune font ${number(total)} en tout, ${number(mean)} sur ${number(max)} en moyenne.`,
    mean: (mean, max) => `${number(mean)} sur ${number(max)}`,
    noneScored: 'Toutes les notes sont 0 : rien n’est choisi.',
    remark: (max) => `Chaque bulletin donne à chaque option de 0 à ${number(max)}.`,
  },
};
