import type { Messages } from '../en';
import { number, plural } from './forms';

export const texts: Messages['texts'] = {
  erased: 'Effacé.',
  withheld: 'Le serveur ne donne pas ce texte, alors que personne ne l’a effacé.',
  erasedByVote: 'Effacé par un vote.',
  vote: 'Le vote',
  before: 'La version précédente :',
  removed: 'Qui tient le serveur a dû effacer ce texte et dit pourquoi :',
  kept: 'Le serveur ne donne plus ce texte, alors que personne ne l’a effacé. Cet appareil l’a encore.',
  give: 'Le rendre au serveur',
  given: 'Le serveur a de nouveau le texte.',
  erase: 'Effacer ce texte',
  eraseName: 'Effacer mon nom',
  /** Where a member is shown by the beginning of their id. */
  noName: {
    erased: 'nom effacé',
    withheld: 'le serveur ne donne pas le nom',
    kept: 'cet appareil a encore le nom',
    removed: 'nom supprimé par qui tient le serveur',
  },
  propose: 'Proposer de l’effacer',
  ask: 'Il n’en reste que l’empreinte dans le registre de chacun ; il ne peut pas revenir. Qui l’a lu peut s’en souvenir.',
  confirm: 'L’effacer',
  keep: 'Le garder',
  done: 'Le texte est effacé.',
  audited: (given, erased, withheld) =>
    `Textes à côté du registre : ${number(given)} présents, ${number(erased)} effacés, ${number(withheld)} que le serveur ne donne pas alors que personne ne les a effacés. Aucun résultat ne dépend d’un texte.`,
  auditedRemoved: (removed) =>
    plural(removed, {
      one: 'Un texte a été effacé par qui tient le serveur ; là où il était, il est dit pourquoi.',
      other: '# textes ont été effacés par qui tient le serveur ; là où ils étaient, il est dit pourquoi.',
    }),
};
