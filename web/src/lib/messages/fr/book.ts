import { plural } from './forms';
import type { Messages } from '../en';

export const book: Messages['book'] = {
  papers: 'Sur papier',
  title: 'Le livre',
  hint: 'Les textes et les règles en vigueur, avec les votes qui les ont faits.',
  lead: 'Ce que cette assemblée a adopté et ce qui vaut maintenant. Chaque version précédente reste lisible.',
  texts: 'Textes en vigueur',
  none: 'Aucun texte n’a encore été adopté.',
  noneText: 'Un vote peut mettre un texte dans le livre : statuts, règlement, un accord.',
  since: (day) => `En vigueur depuis le ${day}`,
  by: 'par ce vote',
  review: (day) => `On le regarde à nouveau le ${day}.`,
  overdue: (day) => `On aurait dû le regarder à nouveau le ${day}.`,
  keep: 'Le remettre au vote',
  class: {
    ordinary: 'Un vote ordinaire peut le changer.',
    special: 'Seul un vote spécial peut le changer.',
  },
  earlier: (count) => plural(count, { one: '# version précédente', other: '# versions précédentes' }),
  compare: (day) => `Ce qui a changé le ${day}`,
  first: (day) => `Adopté le ${day}`,
  gone: 'Enlevé',
  came: 'Ajouté',
  repealed: 'Plus en vigueur',
  repealedOn: (day) => `Abrogé le ${day}`,
  rules: 'Les règles',
  rulesSince: (day) => `Telles qu’elles valent depuis le ${day}.`,
  rulesFounded: 'Telles qu’à la fondation. Aucun vote ne les a encore changées.',
  rulesChanges: 'Comment les règles ont changé',
  rulesChange: (day) => `Changées le ${day}`,
  print: 'Imprimer',
};
