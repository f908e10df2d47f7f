import { duration, number, plural } from './forms';
import type { Messages } from '../en';

export const power: Messages['power'] = {
  title: 'Comment le pouvoir se répartit ici',
  hint: 'Si quelques-uns en sont venus à décider pour tous, en chiffres.',
  lead: 'Le pouvoir s’amasse là où personne ne regarde. Ces chiffres viennent du registre seul, et tout le monde voit les mêmes. Ils parlent de l’ensemble : personne ne reçoit de note.',
  groups:
    'Les votes des groupes sont laissés hors des chiffres sur la participation et les propositions : les autres n’y prennent pas part.',
  mark: 'À regarder de plus près',
  table: 'Les chiffres en tableau',
  figure: 'Chiffre',
  value: 'Valeur',
  json: 'La même chose pour les programmes',

  who: 'Qui participe',
  turnout: (ballots, roll, votes) =>
    plural(votes, {
      one: `Au dernier vote (#), ${number(ballots)} membres sur ${number(roll)} ont voté.`,
      other: `Aux # derniers votes, ${number(ballots)} membres sur ${number(roll)} ont voté, en tout.`,
    }),
  turnoutNone: 'Aucun bulletin n’a encore été compté.',
  margin: (count, of) =>
    plural(of, {
      one: `${number(count)} motion sur # a eu autant de oui qu’il en fallait.`,
      other: `${number(count)} motions sur # ont eu autant de oui qu’il en fallait.`,
    }),
  resting: (resting, members) =>
    `${number(resting)} sur ${plural(members, { one: '# membre', other: '# membres' })} en repos : sans nouvelles depuis longtemps.`,

  proposing: 'Qui décide de quoi l’on parle',
  proposals: (proposals, proposers) =>
    plural(proposals, {
      one: 'Depuis un an, il y a eu # proposition.',
      other: `Depuis un an, il y a eu # propositions, de ${plural(proposers, { one: '# personne', other: '# personnes' })}.`,
    }),
  proposalsNone: 'Personne n’a rien proposé depuis un an.',
  busiest: (busiest, proposals, tenth) =>
    `${number(busiest)} sur ${number(proposals)} viennent du dixième le plus actif, soit ${plural(tenth, { one: '# personne', other: '# personnes' })}.`,
  busiestHigh:
    'Plus de la moitié des propositions viennent d’un dixième des membres. À qui d’autre pourrait-on demander ?',
  success: (passed, decided, othersPassed, othersDecided) =>
    `Des cinq personnes les plus actives, ${number(passed)} motions sur ${number(decided)} ont été adoptées ; de toutes les autres, ${number(othersPassed)} sur ${number(othersDecided)}.`,

  trustees: 'Qui ouvre les résultats',
  trusteesNow: (conspire, refuse) =>
    `${number(conspire)} dépositaires ensemble pourraient lire des bulletins ; ${number(refuse)} qui refusent pourraient garder tout résultat fermé.`,
  trusteesNone: 'Aucun dépositaire n’est en fonction.',
  people: (people, longest) =>
    plural(people, {
      one: `En trois ans, # personne a été dépositaire, pendant ${duration(longest)} au plus.`,
      other: `En trois ans, # personnes différentes ont été dépositaires ; au plus longtemps pendant ${duration(longest)}.`,
    }),
  terms: (terms) =>
    plural(terms, {
      one: 'Personne n’a été dépositaire plus d’un mandat.',
      other: 'Une personne a été dépositaire pendant # mandats.',
    }),
  termsHigh: 'Une personne a été dépositaire plus de trois mandats. Qui d’autre pourrait apprendre ?',
  silent: ({ ms }) => `Parmi les personnes en fonction, le plus long silence est de ${duration(ms)}.`,

  coming: 'Par qui l’on entre',
  branch: (largest, members) =>
    `La plus grande branche compte ${plural(largest, { one: '# membre', other: '# membres' })} sur ${number(members)} : une personne, toutes celles qu’elle a invitées, et toutes celles que celles-ci ont invitées.`,
  branchHigh:
    'Plus d’un tiers des membres sont entrés par une seule personne. Aucun calcul ne compte les gens : regardez s’ils existent tous.',
  joined: (joined, room) =>
    `${number(joined)} sont entrés en 30 jours ; selon les règles, il y a place pour ${number(room)} de plus.`,

  rules: 'Qui a accepté les règles',
  consent: (asked, members) =>
    `${number(asked)} sur ${plural(members, { one: '# membre', other: '# membres' })} pouvaient voter au dernier changement des règles.`,
  consentFounded: (asked, members) =>
    `Les règles sont celles de la fondation. ${number(asked)} sur ${plural(members, { one: '# membre', other: '# membres' })} l’ont fondée ; on n’a jamais demandé à personne d’autre.`,
  reviews: (count) =>
    plural(count, {
      one: '# texte du livre aurait dû être regardé à nouveau.',
      other: '# textes du livre auraient dû être regardés à nouveau.',
    }),
  reviewsNone: 'Aucun texte du livre n’attend d’être regardé à nouveau.',

  ends: 'Où les décisions sont restées prises',
  endsText: (overtaken, none, stalled, objected) =>
    `Devancés : ${number(overtaken)}. Tombés en seconde lecture : ${number(none)}. Attendant les dépositaires depuis plus de deux semaines : ${number(stalled)}. Secondes lectures demandées : ${number(objected)}.`,
  delay: ({ ms }) =>
    `Dans la moitié des cas, les propositions étaient au registre en ${duration(ms)} ou moins.`,

  figures: {
    members: 'Membres',
    resting: 'Membres en repos',
    proposals: 'Propositions depuis un an',
    proposers: 'Personnes qui les ont faites',
    busiest: 'Dont du dixième le plus actif',
    busiestPassed: 'Motions adoptées des cinq plus actifs',
    busiestDecided: 'Motions des cinq plus actifs',
    othersPassed: 'Motions adoptées de tous les autres',
    othersDecided: 'Motions de tous les autres',
    people: 'Dépositaires en trois ans',
    terms: 'Le plus de mandats d’une personne',
    longest: 'Le plus longtemps en fonction',
    silent: 'Le plus long silence d’un dépositaire',
    conspire: 'Dépositaires qui pourraient lire des bulletins ensemble',
    refuse: 'Dépositaires qui pourraient garder fermés les résultats',
    branch: 'Membres de la plus grande branche',
    joined: 'Entrés en 30 jours',
    room: 'Place pour de nouveaux membres',
    asked: 'Membres interrogés sur les règles',
    reviews: 'Textes à regarder à nouveau',
    overtaken: 'Votes devancés',
    fallen: 'Tombés en seconde lecture',
    stalled: 'Deux semaines à attendre les dépositaires',
    objected: 'Secondes lectures demandées',
    delay: 'Temps habituel jusqu’au registre',
  },
};
