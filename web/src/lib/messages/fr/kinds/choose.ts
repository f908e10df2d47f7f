import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# bulletin', other: '# bulletins' });

export const words: KindWords['choose'] = {
  name: 'En choisir une',
  answer: 'Chaque personne en choisit une.',
  fit: 'Bien pour deux options, ou quand chacune a ses partisans ; mal avec beaucoup d’options proches, qui se prennent des voix.',
  example: 'Qui parle pour nous au conseil ?',
  wins: 'L’option qui a le plus de voix gagne.',
  allowBlank: 'On peut aussi répondre « Aucune de celles-ci »',
  blank: 'Aucune de celles-ci',
  result: {
    why: (count, ballots) => `${number(count)} sur ${papers(ballots)}, plus que toute autre possibilité.`,
    whyBlank: (count, ballots, blank) =>
      `${number(count)} sur ${papers(ballots)}, plus que toute autre possibilité. « Aucune de celles-ci » n’est pas une possibilité et ne peut pas gagner ; elle en a ${number(blank)}.`,
    each: (count, ballots) => `Chacune a ${number(count)} sur ${papers(ballots)}.`,
  },
};
