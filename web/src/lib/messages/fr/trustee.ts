import type { Messages } from '../en';
import { number, plural } from './forms';

export const trustee: Messages['trustee'] = {
  ask: 'Voulez-vous être dépositaire ?',
  askBy: (name) => `${name} vous le demande.`,
  askSelf: 'Vous vous êtes aussi choisi vous-même.',
  promise: 'Ce que vous promettez',
  promiseText:
    'De revenir une fois après chaque clôture, et de garder vos douze mots : il ne faut rien de plus.',
  protects: 'Ce que cela protège',
  protectsText: (threshold, of) =>
    `Personne ne peut ouvrir un bulletin seul, sauf si ${number(threshold)} des ${number(of)} dépositaires conspirent.`,
  costs: 'Ce que cela coûte',
  costsText: 'Deux visites d’une minute : celle-ci, et une après chaque vote. Votre appareil fait le reste.',
  accept: 'J’accepte',
  accepted: 'Merci. Vous avez accepté.',
  acceptedNext:
    'Quand tout le monde aura accepté, votre appareil créera votre part de la clé, ici et de lui-même. Après chaque vote, on a besoin de vous une fois encore.',
  decline:
    'Si vous préférez ne pas le faire, dites-le à la personne qui vous l’a demandé. Elle peut terminer ceci et demander à quelqu’un d’autre.',

  title: 'Votre part ouvre le résultat',
  lead: 'Le vote est terminé. Votre appareil vérifie d’abord tout le registre, puis donne votre part. Elle ne peut ouvrir que les sommes.',
  release: 'Libérer ma part',
  checks: 'Ce que votre appareil vérifie',
  check: {
    record: 'Ordre, signatures et règles de chaque entrée',
    clock: 'L’heure de clôture est passée, d’après l’horloge de cet appareil',
    ballots: 'La preuve de chaque bulletin',
    sum: 'La somme : comptée ici, et la même que celle du serveur',
    post: 'Votre part est dans le registre',
  },
  checked: (count) => plural(count, { one: '# entrée vérifiée', other: '# entrées vérifiées' }),
  proofs: (count) => plural(count, { one: '# preuve vérifiée', other: '# preuves vérifiées' }),
  state: { waits: 'à faire', runs: 'en cours', done: 'fait', failed: 'arrêté ici' },
  shares: (done, threshold) =>
    `${number(done)} sur ${plural(threshold, { one: '# part nécessaire', other: '# parts nécessaires' })} pour l’instant`,
  enough: 'Il y a assez de parts. Le résultat apparaît dans un instant.',
  thanks: 'Merci. Votre part est donnée.',
  thanksMore: (count) =>
    plural(count, {
      one: 'Encore un dépositaire, et le résultat apparaîtra ici de lui-même.',
      other: 'Encore # dépositaires, et le résultat apparaîtra ici de lui-même.',
    }),
  waitTitle: 'Le vote est terminé',
  waitLead:
    'Les dépositaires ouvrent maintenant les sommes ensemble. Avant cela, personne ne connaît le résultat.',
  waitFor: 'On attend encore',
  released: 'Ont libéré',
  anyOf: (count) =>
    plural(count, {
      one: 'Une seule de ces personnes suffit.',
      other: '# de ces personnes suffisent.',
    }),
  remind: 'Envoyer un rappel',
  reminder: 'Texte du rappel',
  reminderText: (title, assembly, link) =>
    `Le vote « ${title} » de « ${assembly} » est clos, et votre part de dépositaire est nécessaire au résultat. Ouvrez cette page avec vos clés et appuyez sur un bouton ; il faut une minute.\n${link}`,

  seen: (members) =>
    plural(members, {
      one: '# appareil a confirmé qu’il voit cette clôture.',
      other: '# appareils ont confirmé qu’ils voient cette clôture.',
    }),
  seenNeeded: (needed) =>
    `Les dépositaires l’ouvrent quand ${plural(needed, { one: '# appareil', other: '# appareils' })} de ceux qui pouvaient voter l’auront confirmée,`,
  seenTrustees: (trustees, needed, instead) =>
    `et en plus ${number(needed)} des dépositaires (pour l’instant ${number(trustees)}) ou ${number(instead)} de ceux qui pouvaient voter.`,
  seenUntil: (when) => `S’ils sont trop peu, les dépositaires attendent au plus jusqu’à ce moment : ${when}.`,
  seenWhy:
    'Un serveur pourrait montrer des clôtures différentes à différentes personnes, pour déduire des bulletins seuls de la différence. Les appareils confirment d’eux-mêmes à la visite de leurs membres, qu’ils aient voté ou non.',
  confirmedByItself: 'Votre appareil a confirmé dans le registre quelle clôture d’un vote il voit.',
  unconfirmedNext:
    'Demandez à d’autres de visiter cette page avec leurs clés ; leurs appareils font le reste. Puis réessayez.',

  refusedTitle: 'Votre appareil n’a pas libéré votre part',
  refusedSafe: 'Rien n’a été ouvert, et tous les bulletins restent secrets.',
  early: (when) =>
    `D’après l’horloge de cet appareil, le vote est ouvert jusqu’à cette heure : ${when}. Le serveur dit qu’il est clos. L’une des deux horloges se trompe, et votre appareil ne suit pas celle du serveur : sinon, un serveur pourrait terminer un vote avant que les gens aient voté.`,
  earlyNext:
    'Regardez la date et l’heure de cet appareil. Si elles sont justes, revenez après l’heure de clôture.',
  broken:
    'Quelque chose dans le registre n’est pas comme il faut, votre appareil refuse donc. C’est à cela que servent les dépositaires.',
  brokenNext:
    'N’essayez pas sur un autre appareil. Prévenez les autres dépositaires et les membres, lancez l’audit, et comparez avec eux le code du registre.',
  brokenAudit: 'Lancer l’audit',
  twice:
    'Cet appareil a déjà libéré ce vote pour une autre somme : le serveur montre deux versions du registre. Une deuxième libération pourrait découvrir des bulletins seuls, votre appareil refuse donc.',
  away: 'Le serveur n’a pas pu être joint. Il n’est pas certain que votre part soit dans le registre ; la libérer encore est sans risque, elle ne compte qu’une fois.',
};
