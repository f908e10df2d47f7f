import type { Messages } from '../en';
import { number, plural } from './forms';

export const circle: Messages['circle'] = {
  title: 'Les dépositaires',
  lead: 'Les dépositaires créent ensemble une clé que personne n’a en entier. Quand un vote est clos, un nombre suffisant d’entre eux ouvre ses sommes, et jamais un bulletin seul.',

  call: 'Choisir les dépositaires',
  callAgain: 'En proposer d’autres',
  callAgainLead:
    'Quelqu’un a déjà proposé des dépositaires. Si vous en proposez d’autres, les membres signent pour ceux qu’ils préfèrent ; les premiers qui ont assez de signatures et une clé sont en fonction.',
  callLead:
    'Vous proposez, chaque personne doit accepter, et plus de la moitié des membres signe d’un geste. Ensuite, seul un vote des membres en met d’autres à leur place.',
  who: 'Qui devrait être dépositaire ?',
  whoHint:
    'Des personnes qui ne conspireraient pas : de bords différents, s’il y en a. De trois à sept, c’est l’usage.',
  search: 'Chercher un membre',
  foundNone: 'Personne ici ne porte un tel nom.',
  chosen: (names) => `Choix : ${names}`,
  chosenNone: 'Personne n’est encore choisi.',
  threshold: 'Combien en faut-il pour ouvrir un résultat ?',
  thresholdHint:
    'Plus protège mieux d’une conspiration, moins protège mieux des clés perdues. C’est toujours plus de la moitié, pour que deux groupes ne puissent pas ouvrir des sommes différentes.',
  unit: (of) => `sur ${number(of)}`,
  meaning: (threshold, of) => {
    const lose = plural(of - threshold, {
      one: 'une personne peut perdre ses clés',
      other: '# personnes peuvent perdre leurs clés',
    });
    return threshold === of
      ? `${number(threshold)} sur ${number(of)} : personne ne peut perdre ses clés ; toutes devraient conspirer pour lire un bulletin.`
      : `${number(threshold)} sur ${number(of)} : ${lose} ; ${number(threshold)} devraient conspirer pour lire un bulletin.`;
  },
  warnAll:
    'Si l’une de ces personnes perd ses douze mots ou ne revient pas, plus aucun résultat ne peut être ouvert.',
  needTwo: 'Choisissez au moins deux personnes.',
  submit: 'Les proposer',
  called:
    'La proposition est faite. Envoyez aux autres le rappel ci-dessous, pour qu’ils viennent, acceptent et signent.',
  tooFew: 'Un cercle demande au moins deux membres. Invitez d’abord quelqu’un.',
  guest: 'Seuls les membres peuvent choisir les dépositaires.',

  name: (threshold, of) => `Cercle de ${number(of)}, ${number(threshold)} suffisent`,
  nameAll: (of) => `Cercle de ${number(of)}, tous sont nécessaires`,
  calledBy: (name) => `Sur proposition de ${name}`,
  phases: {
    accepting: 'On attend que chaque personne accepte',
    dealing: 'La clé est en cours de création',
    certifying: 'Chaque personne vérifie ce que les autres ont envoyé',
    ready: 'Prêt',
    failed: 'Terminé sans clé',
  },
  awaited: (names) => `On attend ${names}`,
  people: 'Où en est chaque personne',
  steps: { accept: 'Accord', deal: 'Part de la clé', certify: 'Vérification des autres' },
  done: 'fait',
  open: 'pas encore',
  waits: 'à faire',
  failedMissing: (name) =>
    `Il s’est terminé parce que l’étape de ${name} manquait. Rien n’est perdu : aucun vote ne l’a utilisé.`,
  failedShare: (name, by) =>
    `Il s’est terminé parce que ${by} dit que l’envoi de ${name} était faux. Personne d’autre ne peut voir qui a raison, et les deux noms sont dans le registre. Rien n’est perdu : aucun vote ne l’a utilisé.`,
  apart:
    'Que faire : ce peut être une panne, ou quelqu’un triche. Choisissez des dépositaires parmi lesquels il y a au plus une de ces deux personnes.',
  next: 'Que faire : choisissez un nouveau cercle. Les personnes encore là n’ont qu’à accepter une fois de plus.',
  readyNext: 'Les dépositaires sont prêts. Tout membre peut maintenant soumettre quelque chose au vote.',
  earlier: (count) => plural(count, { one: 'Un cercle précédent', other: '# cercles précédents' }),

  advancing: 'Votre appareil fait votre part. Gardez cette page ouverte.',
  advancingText:
    'Il crée ou vérifie une part de la clé. Cela prend quelques secondes et ne vous demande rien.',
  advance: 'Faire ma part maintenant',
  advanceLead: 'Tout le monde a accepté. Maintenant, chaque appareil crée sa part de la clé.',
  waitOthers:
    'Votre part est faite pour l’instant. La suite se fait seule dès qu’un autre dépositaire ouvre cette page, et sur la vôtre aussi si vous la laissez ouverte.',

  remind: 'Envoyer un rappel',
  remindOne: (name) => `Envoyer un rappel à ${name}`,
  reminder: 'Texte du rappel',
  reminderAccept: (assembly, link) =>
    `On vous demande d’être dépositaire de « ${assembly} ». Ouvrez cette page, lisez ce que cela veut dire et acceptez : il faut une minute, et rien ne peut être décidé avant que tout le monde l’ait fait.\n${link}`,
  reminderStep: (assembly, link) =>
    `La clé des dépositaires de « ${assembly} » est presque prête. Ouvrez cette page avec vos clés et laissez-la ouverte une minute : votre appareil fait le reste.\n${link}`,
  giveUpFold: 'Si quelqu’un ne répond pas',
  giveUp: (name) => `Ne plus attendre ${name}`,
  giveUpTitle: (name) => `Terminer sans ${name} ?`,
  giveUpText: (name) =>
    `Ce cercle se termine alors sans clé, et le registre dit que l’étape de ${name} manquait. Ensuite, vous choisissez un nouveau cercle, et les autres acceptent une fois de plus.`,
  giveUpGo: 'Terminer',
  giveUpKeep: 'Continuer d’attendre',

  office: 'En fonction',
  since: (day) => `En fonction depuis le ${day}.`,
  until: (day) => `Leur mandat prend fin le ${day}.`,
  over: (day) =>
    `Leur mandat a pris fin le ${day} : d’ici à ce qu’il y en ait d’autres, seul un vote sur de nouveaux dépositaires s’ouvre.`,
  firstOnes: 'Ce sont les premiers ; les membres ont signé pour eux.',
  byVote: 'Nommés par ce vote',
  byElection: 'Élus par ce vote',
  attempt: (at) => `Tentative ${number(at)}.`,
  renew: 'Comment sont-ils remplacés ?',
  renewText:
    'Par un vote spécial qui nomme les nouveaux. Les votes ouverts d’ici là sont terminés par ceux-ci. S’ils n’agissent pas, plus de la moitié des membres peut les remplacer en signant ouvertement.',
  renewSoon: 'Leur mandat prend bientôt fin',
  renewSoonText:
    'Tout membre peut proposer dès maintenant de nouveaux dépositaires, ou les mêmes ; jusqu’à la fin du mandat, aucune autre signature n’est nécessaire. Ensuite, seul un tel vote s’ouvre.',
  renewGo: 'Proposer des dépositaires',

  calendarRenew: (place) => `Il est temps de proposer les prochains dépositaires : ${place}`,
  calendarTerm: (place) => `Fin du mandat des dépositaires : ${place}`,
  signAsk: (caller, names, threshold) =>
    `${caller} propose ${names} comme premiers dépositaires ; ${number(threshold)} d’entre eux ouvrent un résultat. Êtes-vous d’accord ?`,
  sign: 'D’accord, je signe',
  signed: 'Vous avez signé pour ces dépositaires.',
  signatures: (done, of) =>
    `${number(done)} sur ${plural(of, { one: '# membre', other: '# membres', many: '# de membres' })} ont signé.`,
  acceptances: (done, of) =>
    `${number(done)} sur ${plural(of, { one: '# dépositaire', other: '# dépositaires', many: '# de dépositaires' })} ont accepté.`,
  signedEnough: 'Plus de la moitié a signé : ils sont en fonction dès que leur clé est prête.',
  signaturesMissing: (missing) =>
    plural(missing, {
      one: '# membre doit encore signer pour que ce soit plus de la moitié.',
      other: '# membres doivent encore signer pour que ce soit plus de la moitié.',
      many: '# de membres doivent encore signer pour que ce soit plus de la moitié.',
    }),
  signedBy: (names) => `Ont signé : ${names}. Qui propose ou accepte a signé par là.`,

  sure: 'La clé est créée par COCKTAIL-DKG dans le registre : chaque personne publie un engagement avant toute distribution, chaque part est vérifiée, et toutes signent la même transcription. Vos secrets viennent de vos douze mots : perdre un appareil ne perd rien.',
};
