import type { Messages } from '../en';

export const meanwhile: Messages['meanwhile'] = {
  title: 'Ceci a changé depuis que vous avez commencé',
  lead: 'Si vous gardez ce que vous avez écrit, cela annule ce changement partout où votre texte dit autre chose. Les membres voient la différence avec ce qui vaut maintenant.',
  nothingLeft: 'Il ne reste rien ici que votre proposition puisse changer.',
  newer: 'Prendre ce qui vaut maintenant',
  own: 'Garder ce que j’ai écrit',
  choose:
    'Quelque chose a changé depuis que vous avez commencé. Choisissez à cet endroit si c’est ce qui vaut maintenant ou ce que vous avez écrit qui continue.',
  host: 'Le serveur',
  firstHost: 'le premier serveur',
};
