import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['points'] = {
  name: 'Points',
  answer: 'Chaque personne distribue le même nombre de points.',
  fit: 'Bien pour fixer des priorités ; mal quand on met tous ses points sur une option pour gagner.',
  example: 'À quoi travaillons-nous d’abord ?',
  wins: 'L’option qui a le plus de points gagne.',
  budget: 'Combien de points a chaque personne ?',
  exact: 'Faut-il les distribuer tous ?',
  exactOptions: { exact: 'Oui, tous', most: 'Non, il peut en rester' },
  lead: (budget, exact) =>
    exact
      ? plural(budget, {
          one: 'Distribuez exactement # point.',
          many: 'Distribuez exactement # de points.',
          other: 'Distribuez exactement # points.',
        })
      : plural(budget, {
          one: 'Distribuez # point au plus.',
          many: 'Distribuez # de points au plus.',
          other: 'Distribuez # points au plus.',
        }),
  left: (left, of) =>
    `Il reste ${plural(left, { one: '# point', many: '# de points', other: '# points' })} sur ${number(of)}`,
  over: (over) =>
    plural(over, {
      one: '# point de trop. Reprenez-le quelque part.',
      many: '# de points de trop. Reprenez-les quelque part.',
      other: '# points de trop. Reprenez-les quelque part.',
    }),
  under: (left) =>
    plural(left, {
      one: 'Il reste # point à distribuer.',
      many: 'Il reste # de points à distribuer.',
      other: 'Il reste # points à distribuer.',
    }),
  count: (count) => plural(count, { one: '# point', many: '# de points', other: '# points' }),
  errors: {
    budget: (most) => `Les points sont un nombre de 1 à ${number(most)}.`,
  },
  result: {
    why: (points, all) =>
      `Elle a reçu ${number(points)} sur ${plural(all, { one: '# point donné', other: '# points donnés' })}, plus que toute autre option.`,
    each: (points) => plural(points, { one: 'Chacune a reçu # point.', other: 'Chacune a reçu # points.' }),
    remark: (budget) =>
      plural(budget, {
        one: 'Chaque bulletin avait # point à donner.',
        other: 'Chaque bulletin avait # points à donner.',
      }),
  },
};
