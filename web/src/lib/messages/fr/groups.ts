import { number, plural } from './forms';
import type { Messages } from '../en';

export const groups: Messages['groups'] = {
  title: 'Groupes',
  lead: 'Une partie des membres décide de ce qui lui est propre : une section, une maison, l’équipe de nuit. Tous les membres peuvent le voir et le vérifier.',
  none: 'Il n’y a pas encore de groupe. Un vote spécial de tous les membres en crée un.',
  members: (count) => plural(count, { one: '# membre', other: '# membres' }),
  since: (day) => `Ainsi décidé le ${day}`,
  voteOfIt: 'Le vote qui l’a décidé',
  dissolved: (name, day) => `« ${name} » a été dissous le ${day}`,
  make: 'Proposer un groupe',
  change: 'Proposer un changement',
  leave: (name) => `Quitter « ${name} »`,
  leaveLead: (name) =>
    `Vous restez membre de l’assemblée. Vous ne votez plus sur ce que « ${name} » décide, sauf dans les votes déjà ouverts. Seul un vote de tous les membres vous y fait revenir.`,
  leaveDone: (name) => `Vous avez quitté « ${name} ».`,
  leaveFailed: 'Vous êtes toujours dans le groupe.',
  leaveStay: 'Y rester',
  unknown: 'un groupe qui n’existe pas',

  who: 'Qui décide ?',
  everybody: 'Tous les membres',
  everybodyHint: (count) => plural(count, { one: '# membre', other: '# membres' }),
  noEffects: 'Un vote d’un groupe ne change rien à l’assemblée par lui-même : tous les membres en décident.',
  dropped: 'Ce qu’il changerait est laissé de côté, car un groupe décide.',

  decidedBy: (name, count) =>
    plural(count, { one: `Décide : « ${name} », # membre`, other: `Décide : « ${name} », # membres` }),
  by: (name) => `Vote du groupe « ${name} ».`,
  outside: (name) =>
    `C’est le groupe « ${name} » qui décide, et vous n’en faites pas partie. Vous pouvez tout lire et tout vérifier, mais pas voter ici.`,
  outsideProposed: (name) =>
    `C’est le groupe « ${name} » qui décide. Seuls ses membres signent la proposition et votent.`,
  later: (name) =>
    `C’est le groupe « ${name} » qui décide. Vous y êtes entré après la proposition ; vous votez à partir de son prochain vote.`,

  made: (name, names) => `Un groupe est créé : « ${name} », avec ${names}`,
  dissolves: (name) => `Le groupe « ${name} » est dissous`,
  renamed: (before, name) => `Le groupe « ${before} » s’appelle désormais « ${name} »`,
  named: (name) => `Le groupe s’appelle désormais « ${name} »`,
  added: (name, names, count) =>
    plural(count, { one: `${names} entre dans « ${name} »`, other: `${names} entrent dans « ${name} »` }),
  removed: (name, names, count) =>
    plural(count, { one: `${names} sort de « ${name} »`, other: `${names} sortent de « ${name} »` }),

  edit: {
    which: 'Quel groupe',
    name: 'Nom du groupe',
    nameHint:
      'Par exemple « Équipe de nuit » ou « Maison 4 ». Deux groupes n’ont jamais des noms qui se confondent.',
    in: 'Qui en fait partie',
    errors: {
      which: 'Choisissez un groupe.',
      name: 'Donnez-lui un nom.',
      members: 'Choisissez au moins un membre.',
      most: (most) => `Un vote fait entrer dans un groupe ou en sortir ${number(most)} personnes au plus.`,
    },
    tooFew: (count, fewest) =>
      `${plural(count, { one: 'Il aurait # membre', other: 'Il aurait # membres' })}. Un vote de ce groupe avec moins de ${number(fewest)} bulletins reste scellé pour toujours.`,
  },
};
