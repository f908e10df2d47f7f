import { plural } from './forms';
import type { Messages } from '../en';

export const votes: Messages['votes'] = {
  title: 'Tous les votes',
  hint: 'Chercher et filtrer tout ce qui a été proposé.',
  search: 'Des mots du titre, du texte ou des questions',
  phase: 'Où il en est',
  phases: {
    all: 'peu importe',
    coming: 'pas encore ouvert',
    open: 'ouvert, ou en cours de décompte',
    waiting: 'adopté, pas encore en vigueur',
    decided: 'décidé',
    ended: 'terminé sans décision',
  },
  kind: 'Ce qu’il change',
  kinds: {
    all: 'quelque chose ou rien',
    nothing: 'rien de lui-même',
    rules: 'des règles',
    text: 'des textes du livre',
    admit: 'qui entre',
    remove: 'qui est exclu',
    circle: 'les dépositaires',
    host: 'le serveur',
  },
  proposer: 'Proposé par',
  anybody: 'n’importe qui',
  found: (count) => plural(count, { one: '# vote', other: '# votes' }),
  none: 'Aucun vote ne correspond.',
  more: (count) => plural(count, { one: 'En montrer # de plus', other: 'En montrer # de plus' }),
  proposed: (day, name) => `Proposé le ${day} par ${name}`,
};
