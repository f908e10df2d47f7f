import type { Messages } from '../en';
import { duration, number, plural } from './forms';

export const propose: Messages['propose'] = {
  title: 'Créer un vote',
  lead: 'Choisissez une sorte de question, écrivez-la, regardez-la comme la verront les votants, et publiez-la.',
  steps: { write: 'Écrire', look: 'Regarder et publier' },

  ask: 'Que voulez-vous demander ?',
  question: 'La question',
  questionOf: (position) => `Question ${number(position)}`,
  questionHint: 'Une phrase. Elle figure au-dessus des réponses.',
  kind: 'Sorte de question',
  groups: { decide: 'Décider', pick: 'Choisir', rate: 'Évaluer', share: 'Partager' },
  moreKinds: 'Autres sortes de question',
  anotherKind: 'Choisir une autre sorte',
  ballotSize: (bytes, most) =>
    `Un bulletin avec ces questions prend ${number(bytes)} octets, sur ${number(most)} au plus.`,
  addQuestion: 'Ajouter une question',
  questionsFull: (most) => `Un vote peut avoir ${number(most)} questions au plus.`,
  removeQuestion: (position) => `Retirer la question ${number(position)}`,
  removedQuestion: 'La question est retirée.',
  questionUp: (position) => `Monter la question ${number(position)}`,
  questionDown: (position) => `Descendre la question ${number(position)}`,
  questionMoved: (to, of) => `C’est maintenant la question ${number(to)} sur ${number(of)}.`,
  undo: 'Annuler',

  options: 'Options',
  drawn: 'Chacun les voit dans un ordre tiré au sort pour lui',
  optionsHint:
    'Entrée commence la suivante. Collez une liste : chaque ligne devient une option. Alt et une flèche déplacent une option.',
  optionsHintTouch:
    'Faites glisser une option par sa poignée pour la déplacer, ou touchez la poignée pour voir les boutons. Collez une liste : chaque ligne devient une option.',
  option: (position) => `Option ${number(position)}`,
  fromMembers: 'Choisir parmi les membres',
  addOption: 'Ajouter une option',
  removeOption: (position) => `Retirer l’option ${number(position)}`,
  optionUp: (position) => `Monter l’option ${number(position)}`,
  optionDown: (position) => `Descendre l’option ${number(position)}`,
  optionHandle: (position) => `Déplacer l’option ${number(position)}`,
  optionMoved: (name, to, of) =>
    name
      ? `« ${name} » est maintenant ${number(to)} sur ${number(of)}.`
      : `Maintenant ${number(to)} sur ${number(of)}.`,
  optionAdded: (of) => plural(of, { one: 'Maintenant # option.', other: 'Maintenant # options.' }),
  optionRemoved: (name) => (name ? `« ${name} » est retirée.` : 'L’option est retirée.'),
  optionsPasted: (count) => plural(count, { one: '# option collée.', other: '# options collées.' }),
  optionsFull: (most) => `Une question peut avoir ${number(most)} options au plus.`,
  currency: 'Monnaie',

  about: 'Titre et texte',
  titleLabel: 'Titre du vote',
  titleHint: 'Court, comme sur un panneau d’affichage.',
  text: 'De quoi il s’agit, et pourquoi',
  textHint: 'Ce qu’il faut savoir avant de décider. Qui est pour, qui est contre, ce que cela coûte.',
  write: 'Écrire',
  look: 'Aperçu',
  lookEmpty: 'Rien n’est encore écrit.',
  help: 'Comment mettre le texte en forme',
  helpHead: { type: 'Vous écrivez', get: 'Vous obtenez' },
  helpBold: 'important',
  helpHeading: 'Un titre',
  helpItem: 'un point d’une liste',
  helpLink: 'un lien',
  helpQuote: 'une citation',
  left: (count) => plural(count, { one: 'Encore # caractère', other: 'Encore # caractères' }),

  times: 'Quand',
  class: 'De quelle décision il s’agit',
  classHint: (notice, open, delay) =>
    `${notice === 0 ? 'Sans préavis' : `Préavis de ${duration(notice)}`}, au moins ${duration(open)} de vote, ${
      delay === 0 ? 'effet immédiat' : `effet ${duration(delay)} après le résultat`
    }.`,
  classRaised: 'Un vote spécial : ce qu’il change le demande.',
  lasts: 'Combien de temps il est ouvert',
  lastsTime: ({ ms }) => duration(ms),
  lastsLeast: 'Le plus court que les règles permettent.',
  lastsUrgent: 'Urgent : il faut les signatures d’un tiers des membres.',
  lastsSaid: ({ ms }) => `Ouvert pendant ${duration(ms)}.`,
  opens: 'Quand il s’ouvre',
  opensNow: 'Dès que possible',
  opensLater: 'Pas avant un certain moment',
  opensWhen: 'Pas avant',
  quick: { tomorrow: 'Demain', monday: 'Lundi' },
  date: 'Jour',
  time: 'Heure',
  opensAt: (when) => `Il ne s’ouvre pas avant ce moment : ${when}.`,
  zone: (zone) => `Votre fuseau horaire : ${zone}. Chacun voit les heures dans le sien.`,

  counting: 'Comment on décide',
  signatures: (needed, members) =>
    `Cela vaut aussitôt que ${number(needed)} sur ${plural(members, { one: '# membre', other: '# membres' })} ont signé.`,
  secondsOne: 'Votre signature suffit.',
  seconds: (needed) =>
    `On vote quand ${plural(needed, { one: '# membre a signé', other: '# membres ont signé' })}, vous compris.`,
  noticeNone: 'Il s’ouvre dès que possible, sans préavis.',
  notice: ({ ms }) => `Il s’ouvre ${duration(ms)} après la dernière signature nécessaire.`,
  quorum: (needed, base) =>
    `Au moins ${number(needed)} sur ${plural(base, { one: '# membre', other: '# membres' })} doivent voter. À moins, rien n’est décidé.`,
  delay: ({ ms }) =>
    `Ce qu’il change prend effet ${duration(ms)} après le résultat. D’ici là, des membres peuvent demander une seconde lecture.`,
  circleNames: (names, threshold, of) =>
    `${names} ouvrent le résultat : ${threshold === of ? 'tous ensemble' : `${number(threshold)} sur les ${number(of)}`}.`,
  circleCalledBy: (name) => `À la demande de ${name}.`,
  empty: {
    many: 'Deux de vos propositions sont en cours',
    manyText:
      'Chacun peut en avoir deux à la fois, pour qu’il y ait de la place pour les autres. Vous pourrez en faire une autre quand l’une d’elles sera terminée, ou si vous retirez votre signature de l’une que personne d’autre n’a signée.',
    guest: 'Seuls les membres peuvent créer un vote',
    guestText: 'Vous lisez en visiteur. Pour participer, demandez une invitation à un membre.',
  },

  draft: {
    back: (when) => `Votre brouillon : ${when}`,
    backText: 'Il est tel que vous l’avez laissé. Il n’est gardé que sur cet appareil.',
    anew: 'Recommencer',
    gone: 'Le brouillon est mis de côté.',
    kept: (time) => `Brouillon gardé sur cet appareil, ${time}`,
    failed: 'Ce navigateur ne garde rien : le brouillon sera perdu si vous quittez la page.',
  },

  preview: 'Aperçu',
  previewTitle: 'Comme le verront les votants',
  previewLead: 'Vous pouvez essayer ici. Rien n’est envoyé.',
  previewTitleEmpty: 'Le titre',
  previewQuestionEmpty: 'La question',
  next: 'Regarder et publier',
  wrong: (count) =>
    plural(count, {
      one: 'Il manque quelque chose, ou quelque chose ne va pas :',
      other: '# choses manquent ou ne vont pas :',
    }),
  inQuestion: (position, words) => `Question ${number(position)} : ${words}`,

  review: 'Avant de publier',
  reviewOpensNow: 'Il s’ouvre dès que possible.',
  final: 'Ce qui ne pourra plus changer',
  finalText:
    'Ses mots, options, délais et effets restent comme ils sont. Jusqu’à l’ouverture, vous pouvez retirer votre signature ; si personne d’autre n’a signé, la proposition disparaît.',
  worth: 'À regarder encore une fois',
  edit: 'Changer quelque chose',
  submit: 'Publier le vote',
  notPosted: 'Le vote n’a pas été publié',
  notPostedText: 'Tout ce que vous avez écrit est encore là.',
  notCertain: 'Il n’est pas certain que le vote ait été publié',
  notCertainText:
    'Vous pouvez publier de nouveau sans risque : c’est le même vote et il n’apparaîtra qu’une fois. Tout ce que vous avez écrit est encore là.',
  posted: 'Le vote est publié.',
  postedTitle: 'Votre vote est publié',
  postedText: 'Envoyez ce lien aux membres, pour qu’ils en soient informés.',
  postedLink: 'Lien du vote',

  bar: {
    legend: 'Combien en faut-il ?',
    rules: 'Ce que demandent les règles',
    both: 'Les deux comptent : ce que demandent les règles et ce qui est choisi ici. Un vote peut demander plus que les règles, jamais moins.',
  },
  errors: {
    title: 'Il faut un titre.',
    question: 'La question est encore vide.',
    none: 'Il faut au moins deux options.',
    one: 'Il n’y a qu’une option. Pour choisir, il en faut au moins deux.',
    same: (other) =>
      `Cela ressemble trop à l’option ${number(other)} : on ne pourrait pas les distinguer. Formulez l’une des deux autrement.`,
    long: (over) =>
      plural(over, { one: 'Il y a un caractère de trop.', other: 'Il y a # caractères de trop.' }),
    bytes: 'Tous les textes ensemble sont trop longs pour le registre. Veuillez en raccourcir un.',
    unseen:
      'Il contient un caractère que personne ne peut voir. Veuillez l’écrire de nouveau au lieu de le coller.',
    unknown: 'Il contient un caractère que beaucoup d’appareils ne peuvent pas afficher.',
    marks: 'Il y a trop de signes sur une même lettre.',
    mixed: (pieces: string) =>
      `Un mot mélange des lettres qui se ressemblent : ${pieces}. Veuillez l’écrire avec un seul clavier.`,
    piece: (letters: string, script: string) => `« ${letters} » (${script})`,
    unset: 'Veuillez choisir un jour et une heure.',
    opensPast: 'Ce moment est passé. Choisissez-en un autre, ou laissez-le s’ouvrir dès que possible.',
    opensLate: 'C’est trop loin : ce qui n’est pas ouvert en 90 jours devient caduc.',
    ballot: (bytes, most) =>
      `Le bulletin prendrait ${number(bytes)} octets, et une entrée du registre en contient ${number(most)}. Il faut moins de questions ou moins d’options.`,
    amountsMost:
      'Toutes les questions d’argent d’un vote peuvent avoir ensemble 31 options, ou 63 si les sommes sont petites. Il faut moins d’options.',
    alone: 'Il faut au moins une option.',
    money: (example) => `Ce montant ne se lit pas. Écrivez-le comme ${example}.`,
    moneyNone: 'Il manque un montant.',
    moneyLarge: 'C’est plus d’argent qu’un bulletin ne peut compter.',
    moneyZero: 'Il faut plus que rien.',
  },
  warnings: {
    alike: (a, b) =>
      `Les options ${number(a)} et ${number(b)} ne diffèrent que par de petits signes. Qui lit vite peut les confondre.`,
    posing: (option, name) =>
      `L’option ${number(option)} ressemble au nom de ${name}, qui est membre, mais s’écrit autrement : elle désigne quelqu’un d’autre. Choisissez ${name} parmi les membres si c’est la personne voulue.`,
    twice: (other) => `C’est la même chose que la question ${number(other)}.`,
    few: (members) =>
      members <= 1
        ? 'Vous êtes le seul membre. Le résultat montrera ce que vous avez voté.'
        : `Seuls ${number(members)} membres peuvent voter. Si tous sauf un comparent leurs bulletins, ils savent ce qu’a voté le dernier ; à si peu, cela arrive vite.`,
    soon: 'Il est ouvert moins d’une heure. Beaucoup ne l’apprendront pas à temps.',
    long: (days) =>
      `Il est ouvert ${plural(days, { one: '# jour', other: '# jours' })}. On oublie les votes qui durent si longtemps.`,
    left: (names, remaining, threshold) =>
      `Hors de l’assemblée, mais toujours avec une part de la clé : ${names}. Les autres sont ${number(remaining)} ; il en faut ${number(threshold)}. Un nouveau cercle est plus sûr.`,
    all: (trustees) =>
      `Il faut que les ${trustees === 2 ? 'deux' : number(trustees)} dépositaires libèrent leur part. Si l’un d’eux perd ses douze mots, personne ne connaîtra jamais le résultat.`,
    minBallots: (members, minBallots) =>
      `Seulement ${plural(members, { one: '# membre peut', many: '# de membres peuvent', other: '# membres peuvent' })} voter, et moins de ${plural(minBallots, { one: '# bulletin', many: '# de bulletins', other: '# bulletins' })} ne s’ouvrent jamais. Dans ces conditions, ce vote ne peut pas avoir de résultat.`,
  },
};
