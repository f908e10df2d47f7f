import type { Messages } from '../en';

export const participation: Messages['participation'] = {
  legend: 'Qui voit qui participe ?',
  ask: 'Selon les règles, vous le dites pour ce vote.',
  options: { open: 'Tout le monde', hidden: 'Personne' },
  hints: {
    open: 'Une liste montre qui a voté, jamais comment.',
    hidden:
      'Pas même le serveur et les dépositaires. Il faut au moins 5 personnes qui peuvent voter, avec une voix chacune.',
  },
  seen: {
    open: 'Tout le monde voit qui participe à ce vote. Personne ne voit comment.',
    hidden: 'Personne ne voit qui participe à ce vote, et personne ne voit comment.',
  },
  why: {
    rule: 'Les règles le disent.',
    proposal: 'Qui l’a proposé l’a choisi.',
    few: 'La participation serait cachée, mais moins de 5 peuvent voter, et si peu ne cachent personne.',
    many: 'La participation serait cachée, mais trop de membres peuvent voter.',
    voices: 'La participation serait cachée, mais quelqu’un qui peut voter a plus d’une voix.',
    size: { open: 'La raison : moins de 16 peuvent voter.', hidden: 'La raison : 16 ou plus peuvent voter.' },
  },
  later: 'Ce qui compte, c’est ce qui est vrai à l’ouverture du vote.',
  round: (by: string) =>
    `Les bulletins de ce vote apparaissent ensemble, plusieurs à la fois : ce qui est arrivé jusqu’ici s’y trouve au plus tard ${by}.`,
};
