import type { Messages } from '../en';
import { number } from './forms';

export const live: Messages['live'] = {
  offline: 'Vous êtes hors ligne.',
  offlineMeans:
    'Vous voyez ce que votre appareil savait à sa dernière vérification. Ce que vous faites maintenant n’est pas envoyé.',
  offlineBallot:
    'Vous voyez ce que votre appareil savait à sa dernière vérification. Votre bulletin scellé est gardé ici et part dès que vous êtes connecté ; rien d’autre.',
  silent: 'Ce serveur ne répond pas.',
  silentMeans: 'Vous voyez ce que votre appareil savait à sa dernière vérification. Il continue de demander.',
  back: 'La connexion est rétablie.',
  newer: 'Une version plus récente de Folkmoot est disponible.',
  newerMeans: 'Chargez-la avant de voter. Ce que vous avez coché sans le déposer n’est pas conservé.',
  load: 'La charger',
  lost: 'Cette page n’a pas pu être chargée.',
  lostMeans: 'La connexion a été coupée, ou le serveur a une version plus récente. Rien n’a été envoyé.',
  fresh: (time: string) => `Vérifié par votre appareil à ${time}.`,
  checking: (asOf: string) => `Dernière vérification : ${asOf}. Recherche de nouveautés…`,
  kept: (asOf: string) => `Non vérifié pour l’instant. Voici ce que savait votre appareil : ${asOf}.`,
  sample: 'Ceci est un essai.',
  sampleMeans:
    'La personne qui a lancé ce serveur a vu les douze mots de ses membres : chacun peut donc prendre la place de l’un d’eux. Rien de ce qui est décidé ici ne compte.',
  witnesses: {
    none: 'Les règles ne nomment pas de témoins. Que tout le monde voit ce même registre, les membres le vérifient en comparant son code.',
    same: (names, when) =>
      `Signé aussi par ${names} : ${when}. Ils voient exactement ce registre, et chacun n’en signe qu’un.`,
    behind: (names, size, when) =>
      `Jusqu’à l’entrée ${number(size)}, il est signé aussi par ${names} : ${when}. Ils n’ont pas encore signé la suite. Si cela dure, ils sont absents : on vote toujours, et les résultats attendent qu’assez d’entre eux aient signé la clôture.`,
    never: (quorum, names) =>
      `Parmi ${names}, trop peu ont déjà signé ce registre ; il en faut ${number(quorum)}. On vote toujours, et les résultats attendent qu’ils aient signé la clôture.`,
  },
  evidenceTitle: 'Ce serveur a montré deux registres différents',
  evidenceWhat:
    'Tout le monde doit voir un seul et même registre d’une assemblée, et un registre ne peut que grandir. Ce serveur a signé deux versions qui ne peuvent pas être vraies ensemble, et votre appareil a gardé les deux.',
  evidenceMeans:
    'Aucune erreur de votre appareil ne peut produire cela : les signatures du serveur le prouvent. Les bulletins restent secrets, mais tant que les membres ne savent pas ce qui s’est passé, ne vous fiez à aucun résultat montré par ce serveur.',
  evidenceDo: [
    'Enregistrez la preuve. Elle contient les deux versions signées et rien sur vous.',
    'Envoyez-la aux autres membres par un autre moyen que ce serveur.',
    'Décidez ensemble quelle version est la vraie, et s’il faut emporter le registre sur un autre serveur.',
  ],
  evidenceSave: 'Enregistrer la preuve',
};
