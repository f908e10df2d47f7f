import type { KindWords } from '../../kinds';

export const words: KindWords['budget'] = {
  name: 'Projets dans un budget',
  answer: 'Chaque personne marque les projets qu’elle paierait.',
  fit: 'Bien pour choisir ce qu’on paie ; mal quand des projets se supposent ou s’excluent.',
  example: 'Quels projets payons-nous cette année ?',
  wins: {
    support_per_cost:
      'Les projets sont payés dans l’ordre de leur soutien rapporté à leur coût, tant que l’argent suffit.',
    votes:
      'Les projets sont payés dans l’ordre du nombre de bulletins qui les marquent, tant que l’argent suffit. Ce qui ne rentre plus est écarté.',
  },
  byLegend: 'Quels projets viennent d’abord ?',
  by: { support_per_cost: 'Le plus de soutien pour le coût', votes: 'Le plus de voix' },
  byHow: {
    support_per_cost:
      'L’argent sert le plus de monde possible : deux projets peu chers peuvent passer avant un projet cher qui a plus de voix.',
    votes:
      'Comme font la plupart des villes : le projet qui a le plus de voix est payé d’abord, quel que soit son coût.',
  },
  order: {
    support_per_cost: 'Vient d’abord ce qui a le plus de soutien pour son coût.',
    votes: 'Vient d’abord ce que le plus de bulletins marquent.',
  },
  funds: 'Combien d’argent y a-t-il ?',
  cost: (option) => `Coût de ${option}`,
  costShort: 'Coût',
  costs: (cost) => `Coûte ${cost}`,
  lead: (funds) =>
    `Marquez tous les projets que vous paieriez. Il y a ${funds} ; vous pouvez en marquer davantage.`,
  sum: (cost, funds) => `Ce que vous avez marqué coûte ${cost}. Il y a ${funds}.`,
  errors: {
    costNone: 'Il manque le coût. Ce qui ne coûte rien coûte 0.',
  },
  warnings: {
    dear: (option) => `${option} coûte plus que ce qu’il y a et ne pourra donc jamais être payé.`,
    enough:
      'Tous les projets ensemble ne coûtent pas plus que ce qu’il y a. Tout ce qui a un soutien sera payé.',
  },
  result: {
    spent: (spent, funds, left) => `Ensemble, cela coûte ${spent} sur ${funds} ; il reste ${left}.`,
    passed: (projects) => `Écarté, parce qu’il restait trop peu : ${projects}.`,
    level: {
      support_per_cost: (projects) =>
        `${projects} ont autant de soutien pour leur coût, et l’argent ne suffit pas pour tous.`,
      votes: (projects) =>
        `${projects} sont marqués sur autant de bulletins, et l’argent ne suffit pas pour tous.`,
    },
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
    /** The same where some members have more than one voice. */
    voices: {
      levelVotes: (projects) => `${projects} ont autant de voix, et l’argent ne suffit pas pour tous.`,
    },
  },
};
