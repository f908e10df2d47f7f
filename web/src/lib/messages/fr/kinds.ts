import type { Messages } from '../en';
import { number, plural } from './forms';

export const kinds: Messages['kinds'] = {
  groups: { decide: 'Décider', pick: 'Choisir', rate: 'Évaluer', share: 'Partager' },
  more: 'Autres sortes de question',
  another: 'Choisir une autre sorte',
  name: {
    motion: 'Oui ou non',
    consent: 'Consentement',
    choose: 'En choisir une',
    approval: 'En approuver plusieurs',
    ranking: 'Classement',
    score: 'Notes',
    grades: 'Mentions',
    points: 'Points',
    quadratic: 'Vote quadratique',
    budget: 'Projets dans un budget',
    amounts: 'Partager de l’argent',
  },
  answer: {
    motion: 'Oui, non ou abstention.',
    consent: 'D’accord, à l’écart ou opposition.',
    choose: 'Chaque personne en choisit une.',
    approval: 'Chaque personne marque tout ce qui lui convient.',
    ranking: 'Chaque personne met les options en ordre.',
    score: 'Chaque personne donne un nombre à chaque option.',
    grades: 'Chaque personne donne une mention à chaque option.',
    points: 'Chaque personne distribue le même nombre de points.',
    quadratic: 'Chaque personne a des crédits ; chaque voix de plus pour la même option coûte davantage.',
    budget: 'Chaque personne marque les projets qu’elle paierait.',
    amounts: 'Chaque personne partage une somme entre les options.',
  },
  fit: {
    motion: 'Bien pour une proposition claire ; mal quand il y a plusieurs façons de faire.',
    consent:
      'Bien pour avancer tant que personne n’y voit de tort ; mal dans un grand groupe, où quelqu’un en voit toujours.',
    choose:
      'Bien pour deux options, ou quand chacune a ses partisans ; mal avec beaucoup d’options proches, qui se prennent des voix.',
    approval:
      'Bien pour trouver ce qui convient au plus grand nombre ; mal quand compte la force avec laquelle on veut quelque chose.',
    ranking:
      'Bien pour choisir équitablement une option parmi plusieurs ; mal avec beaucoup d’options, fatigantes à classer.',
    score:
      'Bien pour voir ce que les gens ressentent, et combien ; mal quand certains exagèrent, car les extrêmes pèsent le plus.',
    grades: 'Bien pour juger chaque option selon sa valeur ; mal pour départager des options presque égales.',
    points: 'Bien pour fixer des priorités ; mal quand on met tous ses points sur une option pour gagner.',
    quadratic: 'Bien pour entendre celles et ceux qui y tiennent ; mal quand le calcul rebute.',
    budget: 'Bien pour choisir ce qu’on paie ; mal quand des projets se supposent ou s’excluent.',
    amounts: 'Bien pour fixer combien chacune reçoit ; mal pour ce qui a besoin de tout son coût ou de rien.',
  },
  example: {
    motion: 'Refaisons-nous le toit cette année ?',
    consent: 'Désormais, nous nous réunissons le mardi. Cela vous va-t-il ?',
    choose: 'Qui parle pour nous au conseil ?',
    approval: 'Quels jours pouvons-nous nous réunir ?',
    ranking: 'Où fêtons-nous l’été ?',
    score: 'Chacun de ces plans vous conviendrait-il ?',
    grades: 'Que pensez-vous de chaque candidature ?',
    points: 'À quoi travaillons-nous d’abord ?',
    quadratic: 'Qu’est-ce qui compte pour vous, et combien ?',
    budget: 'Quels projets payons-nous cette année ?',
    amounts: 'Comment partageons-nous l’argent de la maison ?',
  },
  wins: {
    consent: (objections) =>
      objections === 0
        ? 'C’est adopté quand personne ne s’oppose.'
        : `C’est adopté avec ${plural(objections, { one: '# objection au plus', many: '# d’objections au plus', other: '# objections au plus' })}.`,
    choose: 'L’option qui a le plus de voix gagne.',
    approval: 'L’option qui convient au plus grand nombre gagne.',
    score: 'L’option dont le total est le plus élevé gagne.',
    grades:
      'L’option qui a la meilleure mention du milieu gagne : la moitié des personnes la trouve au moins aussi bonne. Si c’est la même, les mentions voisines du milieu décident.',
    points: 'L’option qui a le plus de points gagne.',
    quadratic: 'L’option qui a le plus de voix gagne.',
    quadraticAgainst: 'L’option qui a le plus de voix gagne, une fois retirées les voix contre elle.',
    budget:
      'Les projets sont payés dans l’ordre de leur soutien rapporté à leur coût, tant que l’argent suffit.',
    amounts: 'Chaque option reçoit la moyenne de ce que les bulletins lui donnent.',
  },
  ties: {
    report: 'Une égalité est annoncée comme égalité.',
    lot: 'En cas d’égalité, le sort décide. Il est tiré du registre : tout le monde peut refaire le tirage.',
  },
  withheld: (minBallots) =>
    `Avec moins de ${plural(minBallots, { one: '# bulletin', many: '# de bulletins', other: '# bulletins' })}, le résultat reste scellé pour toujours, afin de ne trahir personne.`,

  scoreMax: 'La note la plus haute',
  scoreMaxHint: 'Les notes vont de 0 à ce nombre.',
  gradesLegend: 'Les mentions, la meilleure d’abord',
  gradesHint: 'De 2 à 10 mentions, en mots que tout le monde comprend de la même façon.',
  gradeWords: {
    best: 'Excellent',
    second: 'Très bien',
    third: 'Bien',
    fourth: 'Passable',
    fifth: 'Insuffisant',
    last: 'À rejeter',
  },
  grade: (position) => `Mention ${number(position)}`,
  addGrade: 'Ajouter une mention',
  removeGrade: (position) => `Retirer la mention ${number(position)}`,
  usualGrades: 'Revenir aux six habituelles',
  pointsBudget: 'Combien de points a chaque personne ?',
  pointsExact: 'Faut-il les distribuer tous ?',
  pointsExactOptions: { exact: 'Oui, tous', most: 'Non, il peut en rester' },
  credits: 'Combien de crédits a chaque personne ?',
  creditsHint: (votes) =>
    `Les voix coûtent leur nombre au carré : ${plural(votes, { one: '# voix', many: '# de voix', other: '# voix' })} au plus pour une option.`,
  against: 'On peut aussi voter contre une option',
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
  currency: 'Monnaie',
  funds: 'Combien d’argent y a-t-il ?',
  cost: (option) => `Coût de ${option}`,
  costShort: 'Coût',
  total: 'Combien chaque personne partage-t-elle ?',
  totalHint: 'Chaque personne partage cette somme sur son bulletin ; le résultat est la moyenne.',
  objections: 'Combien d’objections sont permises ?',
  objectionsHint: '0 veut dire qu’une seule objection l’arrête.',
  ballotSize: (bytes, most) =>
    `Un bulletin avec ces questions prend ${number(bytes)} octets, sur ${number(most)} au plus.`,

  agreeHint: 'Allons-y.',
  standAsideHint: 'Je ferais autrement, mais je ne l’arrête pas.',
  objectHint: 'Cela nous ferait du tort. Il ne faut pas continuer ainsi.',

  scoreLead: (max) => `Donnez à chaque option un nombre de 0, le plus bas, à ${number(max)}, le plus haut.`,
  scoreNone: 'pas encore de note',
  scoreRest: 'Donner 0 à toutes les autres',
  scoreMissing: (count) =>
    plural(count, {
      one: '# option n’a pas encore de note. Donnez-lui en une, ou donnez-lui 0.',
      many: '# d’options n’ont pas encore de note. Donnez une note à chacune, ou 0 à toutes.',
      other: '# options n’ont pas encore de note. Donnez une note à chacune, ou 0 à toutes.',
    }),
  gradeNone: 'pas encore de mention',
  gradeLead: 'Donnez une mention à chaque option.',
  gradeRest: (grade) => `Donner « ${grade} » à toutes les autres`,
  gradeMissing: (count) =>
    plural(count, {
      one: '# option n’a pas encore de mention.',
      many: '# d’options n’ont pas encore de mention.',
      other: '# options n’ont pas encore de mention.',
    }),
  pointsLead: (budget, exact) =>
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
  pointsLeft: (left, of) =>
    `Il reste ${plural(left, { one: '# point', many: '# de points', other: '# points' })} sur ${number(of)}`,
  pointsOver: (over) =>
    plural(over, {
      one: '# point de trop. Reprenez-le quelque part.',
      many: '# de points de trop. Reprenez-les quelque part.',
      other: '# points de trop. Reprenez-les quelque part.',
    }),
  pointsUnder: (left) =>
    plural(left, {
      one: 'Il reste # point à distribuer.',
      many: 'Il reste # de points à distribuer.',
      other: 'Il reste # points à distribuer.',
    }),
  points: (count) => plural(count, { one: '# point', many: '# de points', other: '# points' }),
  quadraticLead: (credits) =>
    `Vous avez ${plural(credits, { one: '# crédit', many: '# de crédits', other: '# crédits' })}. Une voix pour une option coûte 1 crédit, 2 voix coûtent 4, 3 coûtent 9 : le nombre multiplié par lui-même.`,
  quadraticAgainst: 'Au-dessous de 0, vous votez contre, au même coût.',
  creditsLeft: (left, of) =>
    `Il reste ${plural(left, { one: '# crédit', many: '# de crédits', other: '# crédits' })} sur ${number(of)}`,
  creditsOver: (over) =>
    plural(over, {
      one: 'Cela coûte # crédit de plus que ce que vous avez. Reprenez une voix quelque part.',
      many: 'Cela coûte # de crédits de plus que ce que vous avez. Reprenez des voix quelque part.',
      other: 'Cela coûte # crédits de plus que ce que vous avez. Reprenez des voix quelque part.',
    }),
  creditsCost: (credits) =>
    plural(credits, { one: 'coûte # crédit', many: 'coûte # de crédits', other: 'coûte # crédits' }),
  votesFor: (votes) => plural(votes, { one: '# voix pour', many: '# de voix pour', other: '# voix pour' }),
  votesAgainst: (votes) =>
    plural(votes, { one: '# voix contre', many: '# de voix contre', other: '# voix contre' }),
  rankLead: 'Mettez toutes les options en ordre. Commencez par celle que vous préférez.',
  rankNone: 'Rien n’est encore en ordre. Appuyez sur l’option que vous préférez.',
  rankRest: 'Pas encore en ordre',
  rankPut: (option, place) => `Mettre ${option} à la place ${number(place)}`,
  rankUp: (option) => `Monter ${option}`,
  rankDown: (option) => `Descendre ${option}`,
  rankOut: (option) => `Retirer ${option} de l’ordre`,
  rankHandle: (option, place) => `${option}, place ${number(place)}. Les flèches déplacent l’option`,
  rankMoved: (option, place, of) => `${option} est à la place ${number(place)} sur ${number(of)}.`,
  rankTaken: (option) => `${option} n’est plus dans l’ordre.`,
  rankDone: 'Toutes les options sont en ordre.',
  rankMissing: (count) =>
    plural(count, {
      one: '# option n’est pas encore en ordre.',
      many: '# d’options ne sont pas encore en ordre.',
      other: '# options ne sont pas encore en ordre.',
    }),
  place: (place) => `${number(place)}.`,
  budgetLead: (funds) =>
    `Marquez tous les projets que vous paieriez. Il y a ${funds} ; vous pouvez en marquer davantage.`,
  budgetSum: (cost, funds) => `Ce que vous avez marqué coûte ${cost}. Il y a ${funds}.`,
  costs: (cost) => `Coûte ${cost}`,
  amountsLead: (total) => `Partagez jusqu’à ${total}. Ce que vous ne donnez pas reste.`,
  amountsLeft: (left, total) => `Il reste ${left} sur ${total}`,
  amountsOver: (over) => `C’est ${over} de trop. Reprenez-les quelque part.`,
  amountsEqual: 'Partager le reste également',
  amountWrong: (option, example) => `Le montant pour ${option} ne se lit pas. Écrivez-le comme ${example}.`,
  nothing: 'rien',
  nothingGiven: 'Vous ne donnez rien à aucune option.',
  unused: (what) => `Il reste : ${what}`,

  errors: {
    scoreMax: (most) => `La note la plus haute est un nombre de 1 à ${number(most)}.`,
    gradeEmpty: (position) => `La mention ${number(position)} n’a pas encore de mot.`,
    gradeSame: (a, b) =>
      `Les mentions ${number(a)} et ${number(b)} se ressemblent trop. Changez les mots de l’une d’elles.`,
    gradeLong: (position, most) =>
      `La mention ${number(position)} est trop longue : ${number(most)} caractères au plus.`,
    gradesFew: 'Il faut au moins deux mentions.',
    points: (most) => `Les points sont un nombre de 1 à ${number(most)}.`,
    credits: (most) => `Les crédits sont un nombre de 1 à ${number(most)}.`,
    objections: (most) => `Les objections sont un nombre de 0 à ${number(most)}.`,
    money: (example) => `Ce montant ne se lit pas. Écrivez-le comme ${example}.`,
    moneyNone: 'Il manque un montant.',
    moneyLarge: 'C’est plus d’argent qu’un bulletin ne peut compter.',
    moneyZero: 'Il faut plus que rien.',
    costNone: 'Il manque le coût. Ce qui ne coûte rien coûte 0.',
    totalMost: (most) => `On peut partager ${most} au plus sur un bulletin.`,
    ballot: (bytes, most) =>
      `Le bulletin prendrait ${number(bytes)} octets, et une entrée du registre en contient ${number(most)}. Il faut moins de questions ou moins d’options.`,
    rankingMost: (options, most) =>
      `Un classement de ${number(options)} options ne tient pas sur un bulletin. ${number(most)} options au plus.`,
    amountsMost:
      'Toutes les questions d’argent d’un vote peuvent avoir ensemble 31 options, ou 63 si les sommes sont petites. Il faut moins d’options.',
    alone: 'Il faut au moins une option.',
  },
  warnings: {
    minBallots: (members, minBallots) =>
      `Seulement ${plural(members, { one: '# membre peut', many: '# de membres peuvent', other: '# membres peuvent' })} voter, et moins de ${plural(minBallots, { one: '# bulletin', many: '# de bulletins', other: '# bulletins' })} ne s’ouvrent jamais. Dans ces conditions, ce vote ne peut pas avoir de résultat.`,
    dear: (option) => `${option} coûte plus que ce qu’il y a et ne pourra donc jamais être payé.`,
    enough:
      'Tous les projets ensemble ne coûtent pas plus que ce qu’il y a. Tout ce qui a un soutien sera payé.',
    many: (options) =>
      `${number(options)} options, c’est beaucoup à mettre en ordre. Sept ou moins, c’est plus facile.`,
  },
};
