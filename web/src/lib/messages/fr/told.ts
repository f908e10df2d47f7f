import type { Messages } from '../en';
import { number, plural } from './forms';

const ballotsOf = (count: number) => plural(count, { one: '# bulletin', other: '# bulletins' });
const objections = (count: number) => plural(count, { one: '# objection', other: '# objections' });

export const told: Messages['told'] = {
  tieOpen: 'Les règles ne tranchent pas une égalité : rien n’est choisi.',
  lot: {
    drew: (options) => `Les règles laissent un tirage au sort décider entre ${options}.`,
    title: 'Comment le sort a été tiré',
    how: 'Personne n’a choisi le tirage, et chacun peut le refaire. Chacune de ces options a reçu l’empreinte (SHA-512) des mots « folkmoot/v1 lot » sur leur propre ligne, de la racine du point de contrôle à la clôture, de l’identifiant du vote, du numéro de la question et du sien, comptés tous deux à partir de zéro sur quatre octets. La plus petite empreinte vient en premier. Chaque audit refait le tirage.',
  },
  more: 'Tous les nombres en tableau',
  /** Before a sentence of the kinds. */
  about: (kind) => `${kind} : à quoi cela sert`,
  /** What a single number counts, in files. */
  slots: {
    graded: (option, grade) => `${option} : ${grade}`,
    for: (option) => `Pour ${option}`,
    against: (option) => `Contre ${option}`,
    low: (option) => `${option}, partie basse`,
    high: (option) => `${option}, fois 65 536`,
    before: (one, other) => `${one} avant ${other}`,
  },
  consent: {
    short: {
      passed: 'La proposition a l’accord de tous.',
      failed: 'La proposition n’a pas l’accord de tous.',
    },
    passed: (agree, aside, object) =>
      `Accord : ${number(agree)} pour, ${number(aside)} à l’écart, ${objections(object)}.`,
    failed: (agree, aside, object) =>
      `Pas d’accord : ${number(agree)} pour, ${number(aside)} à l’écart, ${objections(object)}.`,
    nobody: 'Personne n’a voté : il n’y a pas d’accord.',
    noneAgree: 'Il faut aussi au moins une personne pour.',
    limit: (limit) =>
      limit === 0
        ? 'Elle n’est adoptée que si personne ne s’oppose.'
        : plural(limit, {
            one: 'Elle est adoptée avec # objection au plus.',
            other: 'Elle est adoptée avec # objections au plus.',
          }),
    mark: (limit) => `${number(limit)} au plus`,
  },
  score: {
    why: (total, mean, max) =>
      `Ses notes font ${number(total)} en tout, ${number(mean)} sur ${number(max)} en moyenne : plus que toute autre option.`,
    each: (total, mean, max) =>
      `Les notes de chacune font ${number(total)} en tout, ${number(mean)} sur ${number(max)} en moyenne.`,
    mean: (mean, max) => `${number(mean)} sur ${number(max)}`,
    remark: (max) => `Chaque bulletin donne à chaque option de 0 à ${number(max)}.`,
  },
  points: {
    why: (points, all) =>
      `Elle a reçu ${number(points)} sur ${plural(all, { one: '# point donné', other: '# points donnés' })}, plus que toute autre option.`,
    each: (points) => plural(points, { one: 'Chacune a reçu # point.', other: 'Chacune a reçu # points.' }),
    remark: (budget) =>
      plural(budget, {
        one: 'Chaque bulletin avait # point à donner.',
        other: 'Chaque bulletin avait # points à donner.',
      }),
  },
  quadratic: {
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
  grades: {
    why: (grade) =>
      `Sa mention majoritaire est « ${grade} » : plus de la moitié des bulletins lui donnent celle-ci ou mieux.`,
    same: (options) =>
      `La même mention est atteinte par ${options}. Autour du milieu, les mentions de l’option choisie sont meilleures.`,
    each: (grade) =>
      `La mention majoritaire de chacune est « ${grade} », et leurs mentions autour du milieu sont les mêmes.`,
    middle: 'le bulletin du milieu',
    all: 'Combien de bulletins ont donné chaque mention',
    remark: 'La mention majoritaire est celle du bulletin du milieu, quand tous sont mis en ordre.',
  },
  ranking: {
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
  budget: {
    spent: (spent, funds, left) => `Ensemble, cela coûte ${spent} sur ${funds} ; il reste ${left}.`,
    order: 'Vient d’abord ce qui a le plus de soutien pour son coût.',
    passed: (projects) => `Écarté, parce qu’il restait trop peu : ${projects}.`,
    level: (projects) =>
      `${projects} ont autant de soutien pour leur coût, et l’argent ne suffit pas pour tous.`,
    stops: 'Les règles ne tranchent pas une égalité : l’argent s’arrête là.',
    drew: 'Les règles laissent un tirage au sort les mettre en ordre.',
    funds: (funds) => `argent : ${funds}`,
    marked: (cost, state) => `${cost}, ${state}`,
    states: {
      funded: 'financé',
      passed: 'écarté',
      level: 'à égalité',
      none: 'sans soutien',
      after: 'pas atteint',
      void: '–',
    },
  },
  amounts: {
    outcome: (shares) => `Réparti : ${shares}.`,
    share: (money, option) => `${money} pour ${option}`,
    why: (ballots) =>
      plural(ballots, {
        one: 'Chaque option reçoit ce que lui donne l’unique bulletin.',
        other: 'Chaque option reçoit la moyenne de ce que lui donnent # bulletins.',
      }),
    rest: (money, total) => `Il reste ${money} sur ${total}.`,
    restLabel: 'Reste',
  },
};
