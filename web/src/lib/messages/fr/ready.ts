import type { Messages } from '../en';

export const ready: Messages['ready'] = {
  title: 'Ce navigateur ne peut pas sceller de bulletin',
  text: 'Folkmoot scelle les bulletins avec WebAssembly, sur votre propre appareil, et ce navigateur ne le permet pas. Rien n’a été envoyé et rien ne le sera. Prenez un navigateur récent, ou demandez à la personne qui a réglé cet appareil d’autoriser WebAssembly.',
};
