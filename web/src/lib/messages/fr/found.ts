import type { Messages } from '../en';
import { number, plural } from './forms';

export const found: Messages['found'] = {
  title: 'Fonder une assemblée',
  lead: 'Un groupe qui décide ensemble. Vous en serez le premier membre et rien de plus : les règles obligent tout le monde de la même façon.',
  steps: ['Votre groupe', 'Ses règles', 'Vous'],
  aboutTitle: 'Quel est votre groupe ?',
  name: 'Nom de l’assemblée',
  nameHint: 'Par exemple : Habitants du Coteau',
  nameMissing: 'Il faut un nom à l’assemblée.',
  purpose: 'À quoi elle sert',
  purposeHint: 'Une ou deux phrases. C’est ce que lisent d’abord les personnes invitées.',
  purposeMissing: 'Écrivez au moins une phrase : c’est ce que lisent d’abord les personnes invitées.',
  kept: 'Ce que vous écrivez reste sur cet appareil, même si vous fermez la page.',
  rules: 'Comment voulez-vous décider ?',
  rulesLead:
    'Quatre questions. En cas de doute, laissez-les ainsi : c’est ce que choisissent la plupart des groupes.',
  quorum: 'Combien doivent voter pour qu’un vote compte ?',
  quorumOptions: {
    none: 'Pas de minimum',
    quarter: 'Au moins un quart des membres',
    third: 'Au moins un tiers des membres',
    half: 'Au moins la moitié des membres',
    twoThirds: 'Au moins deux tiers des membres',
  },
  quorumHints: {
    none: 'Même si très peu votent, cela compte.',
    quarter: 'Pour de grands groupes où beaucoup ne font que lire.',
    third: 'Pour des groupes qui ont du mal à réunir tout le monde.',
    half: 'Ce que choisissent la plupart des groupes.',
    twoThirds: 'Seulement pour de petits groupes où tout le monde participe.',
  },
  majority: 'Quand une motion est-elle adoptée ?',
  majorityOptions: {
    decided: 'Plus de oui que de non',
    twoThirds: 'Au moins deux tiers de ceux qui disent oui ou non',
    cast: 'Plus de la moitié de tous les bulletins',
    roll: 'Plus de la moitié de tous les membres',
  },
  majorityHints: {
    decided: 'Qui s’abstient laisse décider les autres.',
    twoThirds: 'Les changements demandent un large soutien. Qui s’abstient laisse décider les autres.',
    cast: 'Qui s’abstient rend l’adoption plus difficile.',
    roll: 'Qui ne vote pas rend aussi l’adoption plus difficile.',
  },
  ties: 'Que se passe-t-il en cas d’égalité ?',
  tiesOptions: { report: 'Elle est annoncée comme égalité', lot: 'Le sort décide' },
  tiesHints: {
    report: 'Le groupe décide ensuite quoi en faire.',
    lot: 'Tiré du registre après la clôture, d’une façon que tout le monde peut refaire.',
  },
  minBallots: 'Combien de bulletins faut-il pour ouvrir un résultat ?',
  fewestHint:
    'Avec moins, le résultat reste scellé pour toujours : dans la somme d’un seul bulletin tout le monde pourrait le lire, et dans celle de deux, chaque personne celui de l’autre.',
  fewestUnit: 'bulletins',
  exampleTitle: 'Ce que cela veut dire',
  exampleMembers: 'Si vous êtes',
  exampleUnit: 'membres',
  exampleQuorum: (members, voters) =>
    plural(members, {
      one: 'Avec # membre, ce membre doit voter.',
      other: `Avec # membres, au moins ${number(voters)} doivent voter. S’il y en a moins, rien n’est décidé.`,
    }),
  exampleNoQuorum: (members) =>
    plural(members, {
      one: 'Avec # membre, ce membre décide.',
      other: 'Avec # membres, un vote compte même si une seule personne vote.',
    }),
  exampleDecided: (yes, of) => `Si ${number(of)} disent oui ou non, ${number(yes)} oui suffisent.`,
  exampleCast: (yes, of) =>
    `Si ${number(of)} votent, ${number(yes)} oui suffisent, quoi que marquent les autres.`,
  exampleRoll: (yes, of) =>
    `Sur ${number(of)} membres, ${number(yes)} doivent dire oui, quel que soit le nombre de votants.`,
  picture: 'Chaque point est un membre : les pleins ont voté, ceux qui ont un anneau ont dit oui.',
  fixed:
    'Tout membre peut inviter et proposer des votes. Dans cette version, ces règles ne peuvent plus être changées ensuite : pour en avoir d’autres, il faut fonder une nouvelle assemblée.',
  youTitle: 'Et vous ?',
  memberName: 'Votre nom dans cette assemblée',
  memberNameHint:
    'Les autres membres le voient. Deux membres ne peuvent pas avoir des noms qui se ressemblent.',
  memberMissing: 'Les autres membres ont besoin d’un nom pour vous connaître.',
  review: 'Voici ce que vous fondez',
  change: 'Modifier',
  submit: 'Fonder l’assemblée',
  done: (name) => `${name} existe`,
  doneLead: 'Vous en êtes le premier membre. Trois choses viennent ensuite, quand vous aurez le temps.',
  nextInvite: 'Inviter des personnes',
  nextCircle: 'Convenir des dépositaires',
  nextCircleText:
    'Quand d’autres auront rejoint : deux membres ou plus gardent chacun une part de la clé qui ouvre les sommes, pour que personne ne puisse regarder à l’intérieur tout seul. Aucun vote n’est possible sans eux.',
  nextVote: 'Mettre quelque chose aux voix',
  nextVoteText: 'Dès que les dépositaires sont prêts, tout membre peut proposer.',
  go: 'Aller à l’assemblée',
};
