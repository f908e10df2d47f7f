import type { Messages } from '../en';
import { number, plural } from './forms';

export const circle: Messages['circle'] = {
  title: 'Les dépositaires',
  lead: 'Les dépositaires créent ensemble une clé que personne n’a en entier. Quand un vote est clos, un nombre suffisant d’entre eux ouvre ses sommes, et jamais un bulletin seul.',

  call: 'Choisir les dépositaires',
  callAgain: 'Choisir de nouveaux dépositaires',
  callAgainLead: 'Un nouveau cercle sert aux votes créés à partir de là. Le précédent reste avec les siens.',
  callLead: 'La question leur est posée, et chaque personne doit accepter.',
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
  submit: 'Leur demander',
  called: 'La demande est faite. Envoyez-leur le rappel ci-dessous, pour qu’ils viennent accepter.',
  tooFew: 'Un cercle demande au moins deux membres. Invitez d’abord quelqu’un.',
  guest: 'Seuls les membres peuvent choisir les dépositaires.',

  name: (threshold, of) => `Cercle de ${number(of)}, ${number(threshold)} suffisent`,
  nameAll: (of) => `Cercle de ${number(of)}, tous sont nécessaires`,
  calledBy: (name) => `À la demande de ${name}`,
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
  failedShare: (name) =>
    `Il s’est terminé parce que l’envoi de ${name} à un autre dépositaire était faux. Ce peut être une panne ou une tentative de tromperie ; chaque appareil peut le voir. Rien n’est perdu : aucun vote ne l’a utilisé.`,
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

  sure: 'La clé est créée par COCKTAIL-DKG dans le registre : chaque personne publie un engagement avant toute distribution, chaque part est vérifiée, et toutes signent la même transcription. Vos secrets viennent de vos douze mots : perdre un appareil ne perd rien.',
};
