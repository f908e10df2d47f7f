import type { Messages } from '../en';
import { number, plural } from './forms';

export const common: Messages['common'] = {
  product: 'Folkmoot',
  errorUnknown: 'Quelque chose n’a pas marché.',
  possibleFrom: (when) => `Ce sera possible à partir de : ${when}.`,
  errorCode: (code) => `Code : ${code}`,
  errorDetails: 'Pour qui vous aide',
  skip: 'Aller au contenu',
  home: 'Accueil',
  trust: 'Pourquoi s’y fier ?',
  keys: 'Vos clés',
  keysOpen: 'ouvertes',
  keysClosed: 'fermées',
  back: 'Retour',
  next: 'Suivant',
  cancel: 'Annuler',
  copy: 'Copier',
  copied: 'Copié',
  working: 'Un instant',
  tryAgain: 'Réessayer',
  optional: 'facultatif',
  you: 'vous',
  of: (done, total) => `${number(done)} sur ${number(total)}`,
  members: (count) => plural(count, { one: '# membre', other: '# membres' }),
  close: 'Fermer',
  less: (label) => `Moins : ${label}`,
  more: (label) => `Plus : ${label}`,
  atMost: (max) =>
    plural(max, {
      one: 'Vous pouvez faire une seule marque. Retirez d’abord celle qui y est.',
      other: 'Vous pouvez faire # marques au plus. Retirez-en une d’abord.',
    }),
  stepOf: (at, total, name) => `${number(at)} sur ${number(total)} : ${name}`,
  stepDone: 'fait',
  /** How the mark of a member's key looks (lib/key-mark.ts). */
  markForms: ['disque', 'carré', 'triangle', 'triangle renversé', 'losange', 'anneau', 'croix', 'barre'],
  markColours: ['vert', 'rouge', 'ocre', 'gris'],
  markOf: (words: string) => `Marque de la clé : ${words}`,
  none: 'rien',
  sure: 'Comment en être sûr ?',
  unknownMember: 'quelqu’un qui n’est pas membre',
};
