import type { Messages } from '../en';
import { duration, number, plural } from './forms';

export const vote: Messages['vote'] = {
  drawnOrder: 'Les possibilités sont dans un ordre tiré au sort pour vous.',
  phases: {
    proposed: 'À venir',
    withdrawn: 'Retiré',
    lapsed: 'Caduc',
    overtaken: 'Devancé',
    open: 'Ouvert',
    closed: 'Clos, en attente des dépositaires',
    ended: 'Arrêté sans être ouvert',
    withheld: 'Clos, et le reste',
    decided: 'Décidé',
    signed: 'Signé',
  },
  by: (name) => `Proposé par ${name}`,
  opening: 'Il s’ouvre dans un instant.',
  closes: (when) => `Clôture : ${when}`,
  closesMinutes: (minutes, clock) =>
    plural(minutes, {
      one: `Clôture dans # minute, à ${clock}`,
      other: `Clôture dans # minutes, à ${clock}`,
    }),
  closesSeconds: (seconds) =>
    plural(seconds, { one: 'Clôture dans # seconde', other: 'Clôture dans # secondes' }),
  closesSoon: {
    hour: 'Il reste moins d’une heure pour voter.',
    tenMinutes: 'Il reste moins de dix minutes pour voter.',
    minute: 'Il reste moins d’une minute pour voter.',
  },
  closing: 'Le temps du vote est écoulé. Le serveur clôt le vote dans un instant.',
  closed: (when) => `Clos : ${when}`,
  lapsed: 'Il ne s’est pas ouvert en 90 jours. Personne n’y vote ; on peut le proposer de nouveau.',
  withdrawn: 'Toutes les personnes qui avaient signé ont retiré leur signature. Personne n’y vote.',
  turnout: (ballots, roll) =>
    plural(ballots, {
      one: `# membre sur ${number(roll)} a voté`,
      other: `# membres sur ${number(roll)} ont voté`,
    }),
  quorumNeeds: (needed) => `Il faut au moins ${plural(needed, { one: '# bulletin', other: '# bulletins' })}`,
  quorumMet: 'Assez de bulletins pour décider',
  quorumWasMet: 'Il y a eu assez de bulletins pour décider',
  quorumNeeded: (needed) =>
    `Il fallait au moins ${plural(needed, { one: '# bulletin', other: '# bulletins' })}`,
  share: 'Partager ce vote',
  shareCopied: 'Le lien vers ce vote est copié.',
  shareFailed: 'Ce navigateur ne laisse pas la page copier. Le lien est dans la barre d’adresse.',
  askedTitle: 'Ce qui est demandé',
  trustees: (names, threshold, of) =>
    `${names} peuvent ouvrir le résultat : ${threshold === of ? 'tous ensemble' : `${number(threshold)} de ces ${number(of)} suffisent`}.`,
  trusteesSince: (since, until) => `En fonction depuis le ${since}, jusqu’au ${until}.`,
  trusteesLink: 'Que pourraient faire les dépositaires ensemble ?',
  beforeTitle: 'Ce qui sera demandé',
  beforeLead: ({ ms }) =>
    `Voici le bulletin. Vous pourrez le remplir quand le vote sera ouvert, pendant ${duration(ms)}.`,
  calendar: 'L’ajouter à mon agenda',
  calendarHint: 'Un fichier avec l’heure d’ouverture et celle de clôture, pour tout agenda.',
  calendarOpens: (title) => `Ouverture du vote : ${title}`,
  calendarCloses: (title) => `Clôture du vote : ${title}`,
  calendarObjections: (title) => `Dernier moment pour demander une seconde lecture : ${title}`,
  calendarHolds: (title) => `Prend effet : ${title}`,
  notOnRoll:
    'Vous n’êtes pas sur la liste de ce vote. Seuls les membres du moment où il a été proposé peuvent voter.',
  guest: 'Vous lisez en visite. Seuls les membres de la liste des votants peuvent voter.',
  chooseOne: 'Choisissez une réponse.',
  missing: 'Cette question attend une réponse. Cochez-en une.',
  problems: (count) =>
    plural(count, {
      one: 'Une question attend encore votre réponse.',
      other: '# questions attendent encore votre réponse.',
    }),
  ballot: 'Votre bulletin',
  question: (at, of) => `Question ${number(at)} sur ${number(of)}`,
  reviewStep: 'Relecture',
  review: 'Relire mon bulletin',
  reviewNothing: 'rien de coché',
  nothing: 'rien',
  nothingGiven: 'Vous ne donnez rien à aucune option.',
  unused: (what) => `Il reste : ${what}`,
  reviewTitle: 'Est-ce bien cela ?',
  notCast: 'Pas encore déposé',
  notCastText:
    'Rien n’a quitté cet appareil. Votre bulletin ne compte qu’une fois que vous avez appuyé sur « Déposer mon bulletin ».',
  change: 'Modifier',
  changeThis: (question) => `Modifier : ${question}`,
  cast: 'Déposer mon bulletin',
  protects:
    'Votre choix ne quitte cet appareil que scellé : ni le serveur ni un dépositaire seul ne peut ouvrir un bulletin.',
  cant: 'Votre bulletin n’a pas pu être déposé',
  notCounted: 'Votre bulletin n’est pas dans le registre. Il ne compte pas encore.',
  leaveTitle: 'Votre bulletin n’est pas déposé',
  leaveText:
    'Si vous partez maintenant, rien de ce que vous avez coché n’est gardé et votre bulletin ne compte pas. Vous pouvez revenir voter jusqu’à la clôture.',
  leaveTextAgain:
    'Si vous partez maintenant, rien de ce que vous avez coché n’est gardé. Votre bulletin précédent reste déposé et compte.',
  stay: 'Rester et voter',
  leave: 'Partir sans voter',
  leaveAgain: 'Le laisser tel quel',
  castTitle: 'Votre bulletin est déposé',
  castText: (until) => `Personne ne peut le lire. Vous pouvez le changer jusqu’à la clôture : ${until}.`,
  castUnopened: 'Personne ne le lira jamais : ce vote n’est pas ouvert.',
  castFinal: 'Il compte, et personne ne peut le lire : seule la somme de tous les bulletins est ouverte.',
  resultLater: 'Quand le vote est terminé, les dépositaires ouvrent la somme, et le résultat apparaît ici.',
  replaced: 'Il a pris la place du bulletin que vous aviez déposé avant. Seul celui-ci compte.',
  tracker: 'Code de suivi',
  trackerText: 'Le nom de votre bulletin scellé dans le registre. Il ne dit rien de votre choix.',
  trackerReview:
    'Le code de suivi qu’aura ce bulletin. Notez-le seulement si vous voulez vérifier cet appareil.',
  trackerWhole:
    'Un second appareil peut reprendre maintenant le code de suivi entier, avant que vous décidiez : scannez ce code avec lui, ou copiez le texte. Si vous vérifiez ensuite, il le compare en entier de lui-même.',
  trackerWholeQr: 'Code avec le code de suivi entier, pour le second appareil',
  trackerWholeLabel: 'Le code de suivi entier',
  receipt: 'Reçu',
  receiptText:
    'Signé par le serveur : il prouve que votre bulletin a été reçu. Cet appareil le garde ; un audit fait ici regarde si votre bulletin est toujours là.',
  receiptNone: 'Déposé depuis un autre appareil ; le reçu y est gardé.',
  receiptStranger:
    'Si vous n’en avez déposé aucun sur un autre appareil, quelqu’un d’autre a vos mots. Déposez votre bulletin à nouveau, c’est alors celui-là qui compte, et prenez de nouveaux mots.',
  hiddenIn:
    'Personne ne voit qu’il est à vous : il est dans le registre sous une marque que seuls vos appareils reconnaissent. S’il n’est pas passé par un relais, le serveur a vu de quelle adresse il venait.',
  promisedTitle: 'Votre bulletin est arrivé',
  promisedText: (by: string) =>
    `Pour que personne ne devine à l’heure de qui vient chacun, les bulletins de ce vote entrent ensemble dans le registre. Le serveur a signé que le vôtre y sera au plus tard ${by}. Cet appareil vérifiera.`,
  promise: 'Promesse',
  promiseText:
    'Signée par le serveur : elle prouve que votre bulletin est arrivé à temps. Quand il est dans le registre, un reçu prend sa place. S’il n’y est pas à l’heure dite, un audit montre que le serveur a manqué à sa parole.',
  promiseSave: 'Enregistrer la promesse',
  brokenTitle: 'Le serveur n’a pas tenu sa promesse',
  brokenText: (by: string) =>
    `Il a signé que votre bulletin serait dans le registre au plus tard ${by}, et votre appareil ne l’y trouve pas. Enregistrez la promesse et montrez-la à d’autres membres : avec le registre, elle le prouve.`,
  inWithOthers: 'Votre bulletin est maintenant dans le registre.',
  receiptSave: 'Enregistrer le reçu',
  record: (entry) => `Le voir dans le registre : entrée ${number(entry)}`,
  revote: 'Changer mon vote',
  revoteWhy:
    'Cet appareil ne retient pas ce que vous avez choisi, pour que personne ne puisse l’y chercher plus tard. Pour changer votre vote, vous remplissez à nouveau tout le bulletin.',
  revoteLead: 'Votre bulletin est déposé et compte. Si vous déposez celui-ci, il prendra sa place.',
  revoteStop: 'Laisser mon bulletin tel quel',
  waitingTitle: 'Votre bulletin n’est pas encore déposé',
  waitingNow: 'Il est renvoyé en ce moment.',
  waitingText:
    'Le serveur ne l’a pas confirmé, ne comptez donc pas encore dessus. Cet appareil le garde scellé et le renvoie dès qu’il y a une connexion ; même envoyé deux fois, il compte une fois.',
  waitingStay: (until) => `Vous pouvez rester ici, ou revenir sur cet appareil avant la clôture : ${until}.`,
  waitingOver:
    'Le temps du vote est écoulé. Si le serveur avait pris votre bulletin avant, il est dans le registre ; cette page y regarde dès que le serveur répond.',
  waitingRefused: (why) =>
    `Le serveur a répondu qu’il ne le prend pas : « ${why} » Ce n’est pas le dernier mot. Seul le registre décide si votre bulletin est enregistré ; jusqu’à la clôture, cet appareil y regarde et renvoie le même bulletin. N’en déposez donc pas un autre ailleurs.`,
  waitingAgain: 'Le renvoyer maintenant',
  lateTitle: 'Le vote s’est clos avant l’arrivée de votre bulletin',
  lateText: 'Il ne compte pas.',
  lateEarlier: 'Votre nouveau bulletin ne compte pas. Celui que vous aviez déposé avant compte.',
  endedTitle: 'Le vote a pris fin avant que votre bulletin soit dans le registre',
  endedText:
    'Quelque chose dans la question était faux, et assez de celles et ceux qui pouvaient voter ont accepté d’y mettre fin. Aucun bulletin ne compte ni ne sera jamais ouvert : le vôtre ne manque donc à aucun compte.',
  endedNow: 'Un vote a pris fin avant sa clôture. Aucun bulletin ne compte, le vôtre non plus.',
  overtakenTitle: 'Un bulletin plus récent de vous est déposé',
  overtakenText:
    'Entre-temps, vous avez déposé un bulletin depuis un autre appareil. Celui-là compte ; celui de cet appareil, non. Vous pouvez changer votre vote jusqu’à la clôture.',
  understood: 'D’accord',
  fresh: 'Refaire un bulletin',
  inNow: 'Votre bulletin est déposé. Il a été renvoyé et il est arrivé.',
  check: 'Vérifier cet appareil',
  checkLead:
    'Cet appareil scelle-t-il vraiment ce que vous cochez ? Ouvrez ce bulletin pour un second appareil, qui scelle la même chose et compare. Un bulletin ouvert n’est jamais déposé ; vous en refaites un ensuite.',
  checkNote: 'Notez d’abord le code de suivi ci-dessus : le second appareil doit trouver le même.',
  checkGo: 'Ouvrir ce bulletin et vérifier',
  checkTitle: 'Vérifiez-le sur un second appareil',
  checkSpent: 'Pas déposé, et il ne le sera jamais',
  checkSpentText:
    'Ce bulletin est ouvert : qui voit le code voit ce qui a été coché. Il ne sert qu’à cette vérification. Pour voter, refaites un bulletin.',
  checkTag:
    'Le code contient aussi la marque sous laquelle vos bulletins de ce vote sont dans le registre. Quiconque l’a voit si vous participez ; ne le montrez donc qu’à vos propres appareils.',
  checkScan: 'Scannez ceci avec l’appareil photo d’un autre appareil, ou ouvrez-y le lien.',
  checkQr: 'Code avec un lien vers la page de vérification',
  checkTooLong:
    'Ce bulletin est trop long pour un code en image. Copiez plutôt le texte sur l’autre appareil.',
  checkCodeLabel: 'Lien de vérification',
  checkCodeText: 'En texte, à envoyer à l’autre appareil :',
  checkAgain: 'Refaire un bulletin',
  offline:
    'Vous êtes hors ligne : votre appareil ne peut pas voir si vous avez voté. Rien n’est envoyé ; il regardera de nouveau dès que la connexion sera revenue.',
  refuses:
    'Cette page ne prend pas de bulletins, car le scellement ne fonctionne pas sur cet appareil. Rien n’a été envoyé.',
  notVoted: 'Vous n’avez pas voté ici.',
  unknown: 'Cette assemblée n’a pas de tel vote.',
  text: 'De quoi il s’agit',
  sure: 'Votre choix est chiffré avant de quitter cet appareil, avec une preuve que le bulletin est valable. Le serveur vérifie la preuve et ne peut rien lire d’autre. Le reçu l’oblige à le garder.',
  sureLink: 'Qui peut lire mon bulletin ?',
  sureDevice: 'Et si mon téléphone était piraté ?',
};
