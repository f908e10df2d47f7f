import type { Messages } from '../en';
import { duration, plural } from './forms';

export const recover: Messages['recover'] = {
  title: 'J’ai perdu mes douze mots',
  lead: 'Vous recevez de nouveaux mots, et des membres qui vous connaissent se portent garants que c’est vous. Vous restez le même membre.',
  link: 'Vous êtes membre ici et avez perdu vos douze mots ?',
  see: 'Voir où en sont vos nouvelles clés',
  lost: 'Les nouvelles clés se demandent dans chaque assemblée, car ses membres doivent se porter garants de vous. Cherchez d’abord le papier : avec les anciens mots en main, c’est plus rapide.',
  lostNowhere:
    'Cet appareil ne connaît encore aucune assemblée. Ouvrez la page de la vôtre et cherchez-y cette question.',
  howInvite:
    'Un membre vous donne un lien d’invitation. Il vous permet de demander ; il ne dit rien de qui vous êtes.',
  needInvite: 'Il vous faut une invitation',
  needInviteText:
    'Demandez à un membre un lien d’invitation, comme une personne nouvelle, et ouvrez-le sur cet appareil. Vous y trouverez la question des douze mots perdus. Ainsi aucun inconnu ne peut demander en votre nom.',
  howKeys: 'Vous créez de nouvelles clés sur cet appareil, avec de nouveaux mots sur papier.',
  howVouch: ({ recover }) =>
    `${plural(recover.vouches, { one: '# membre doit', other: '# membres doivent', many: '# de membres doivent' })} se porter garant de vous (dans les petites assemblées, la moitié des autres). Voyez-les ou appelez-les : ils doivent être sûrs que c’est vous.`,
  howWait: ({ recover }) =>
    `Puis vous attendez ${duration(recover.wait)}. Qui a les anciennes clés peut dire non pendant ce temps. Dans les votes ouverts d’ici là, les nouvelles clés ne votent pas ; dans les suivants, si.`,
  who: 'Quel membre êtes-vous ?',
  whoMissing: 'Choisissez votre nom.',
  keysWhy: 'Il vous faut d’abord de nouvelles clés, sur cet appareil.',
  go: 'Demander ces clés',
  waits: (name) => `Vous avez demandé de nouvelles clés pour ${name}`,
  counts: (when) =>
    `Assez de membres se sont portés garants. Vos nouvelles clés comptent ${when}, sauf si les anciennes disent non.`,
  already: (name) => `Les clés de cet appareil sont celles de ${name}. Vous n’avez besoin de rien ici.`,
  reminderText: (name, assembly, link) =>
    `J’ai perdu mes douze mots pour « ${assembly} » et j’ai demandé de nouvelles clés. Demandez-moi en personne si c’est vrai. Ouvrez ensuite cette page avec vos clés et touchez « Je me porte garant de ${name} ».\n${link}`,

  askedTitle: 'Quelqu’un demande de nouvelles clés en votre nom',
  asked: (when) =>
    `La demande date de ${when}, et des membres peuvent se porter garants. Si c’était vous, il n’y a rien à faire.`,
  askedCounts: (when) =>
    `Des membres se sont portés garants. Cela compte ${when}, et alors ces clés n’agissent plus pour vous. Si c’était vous, il n’y a rien à faire.`,
  takenTitle: 'De nouvelles clés ont pris votre place',
  taken: (when) =>
    `Elles comptent depuis ${when}. Si c’était vous, il n’y a rien à faire. Sinon, ces clés peuvent l’annuler pendant 90 jours.`,
  askedNext: 'Si ce n’était pas vous, dites non maintenant et prévenez les autres membres.',
  refuse: 'Ce n’est pas moi : refuser',
  refused: 'Vous avez refusé. Vos clés restent comme elles sont.',
  undo: 'Ce n’était pas moi : annuler',
  undone: 'C’est annulé. Vos anciennes clés comptent de nouveau.',

  renewTitle: 'Prendre de nouveaux mots',
  renewLead:
    'Pour quand quelqu’un a pu voir les anciens. Les nouveaux prennent leur place tout de suite, dans chaque assemblée que cet appareil connaît ; personne n’a à se porter garant. Vous restez le même membre.',
  renewBegin: 'Créer de nouveaux mots',
  renewNow:
    'Le mot de passe de cet appareil ne change pas. Tapez-le, et les nouveaux mots prennent la place des anciens.',
  renewGo: 'Prendre les nouveaux mots',
  renewed:
    'Les nouveaux mots sont désormais les vôtres partout. Gardez l’ancien papier jusqu’à la fin des votes ouverts, puis déchirez-le.',
  renewLeft: 'Pas encore partout',
  renewLeftText: (names) =>
    `Cela n’a pas réussi dans ${names}. Gardez les deux papiers et réessayez ; là où c’est fait, rien n’arrive deux fois.`,
};
