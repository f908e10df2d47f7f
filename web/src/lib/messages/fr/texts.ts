import type { Messages } from '../en';
import { number } from './forms';

export const texts: Messages['texts'] = {
  erased: 'Effacé.',
  withheld: 'Le serveur ne donne pas ce texte, alors que personne ne l’a effacé.',
  erase: 'Effacer ce texte',
  ask: 'Il n’en reste que l’empreinte dans le registre de chacun ; il ne peut pas revenir. Qui l’a lu peut s’en souvenir.',
  confirm: 'L’effacer',
  keep: 'Le garder',
  done: 'Le texte est effacé.',
  audited: (given, erased, withheld) =>
    `Textes à côté du registre : ${number(given)} présents, ${number(erased)} effacés, ${number(withheld)} que le serveur ne donne pas alors que personne ne les a effacés. Aucun résultat ne dépend d’un texte.`,
};
