import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['quadratic'] = {
  name: 'Vote quadratique',
  answer: 'Chaque personne a des crédits ; chaque voix de plus pour la même option coûte davantage.',
  fit: 'Bien pour entendre celles et ceux qui y tiennent ; mal quand le calcul rebute.',
  example: 'Qu’est-ce qui compte pour vous, et combien ?',
  wins: 'L’option qui a le plus de voix gagne.',
  winsAgainst: 'L’option qui a le plus de voix gagne, une fois retirées les voix contre elle.',
  credits: 'Combien de crédits a chaque personne ?',
  creditsHint: (votes) =>
    `Les voix coûtent leur nombre au carré : ${plural(votes, { one: '# voix', many: '# de voix', other: '# voix' })} au plus pour une option.`,
  against: 'On peut aussi voter contre une option',
  lead: (credits) =>
    `Vous avez ${plural(credits, { one: '# crédit', many: '# de crédits', other: '# crédits' })}. Une voix pour une option coûte 1 crédit, 2 voix coûtent 4, 3 coûtent 9 : le nombre multiplié par lui-même.`,
  leadAgainst: 'Au-dessous de 0, vous votez contre, au même coût.',
  left: (left, of) =>
    `Il reste ${plural(left, { one: '# crédit', many: '# de crédits', other: '# crédits' })} sur ${number(of)}`,
  over: (over) =>
    plural(over, {
      one: 'Cela coûte # crédit de plus que ce que vous avez. Reprenez une voix quelque part.',
      many: 'Cela coûte # de crédits de plus que ce que vous avez. Reprenez des voix quelque part.',
      other: 'Cela coûte # crédits de plus que ce que vous avez. Reprenez des voix quelque part.',
    }),
  cost: (credits) =>
    plural(credits, { one: 'coûte # crédit', many: 'coûte # de crédits', other: 'coûte # crédits' }),
  votesFor: (votes) => plural(votes, { one: '# voix pour', many: '# de voix pour', other: '# voix pour' }),
  votesAgainst: (votes) =>
    plural(votes, { one: '# voix contre', many: '# de voix contre', other: '# voix contre' }),
  errors: {
    credits: (most) => `Les crédits sont un nombre de 1 à ${number(most)}.`,
  },
  result: {
    why: (votes) =>
      plural(votes, {
        one: '# voix, plus que toute autre option.',
        other: '# voix, plus que toute autre option.',
      }),
    each: (votes) => plural(votes, { one: 'Chacune a # voix.', other: 'Chacune a # voix.' }),
    whyMargin: (margin) =>
      plural(margin, {
        one: '# voix de plus pour que contre : le plus grand écart.',
        other: '# voix de plus pour que contre : le plus grand écart.',
      }),
    eachMargin: (margin) =>
      plural(margin, {
        one: 'Chacune a # voix de plus pour que contre.',
        other: 'Chacune a # voix de plus pour que contre.',
      }),
    noneAhead: 'Aucune option n’a plus de voix pour que contre : rien n’est choisi.',
    remark: (credits) =>
      `Chaque bulletin avait ${plural(credits, { one: '# crédit', other: '# crédits' })} ; deux voix pour la même option en coûtent quatre, trois en coûtent neuf.`,
    forIt: (votes) => `${number(votes)} pour`,
    againstIt: (votes) => `${number(votes)} contre`,
  },
  slots: {
    for: (option) => `Pour ${option}`,
    against: (option) => `Contre ${option}`,
  },
};
