import type { Messages } from '../en';
import { number, plural } from './forms';

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
  compared: {
    how: 'Comparer avec un autre téléphone',
    howText:
      'Scannez ceci avec l’appareil photo de l’autre téléphone, ou ouvrez-y le lien. Il dit ce que cet appareil a vu du registre, tel que le serveur l’a signé, et l’autre compare. Si le serveur a montré deux registres différents, les deux signatures ensemble le prouvent.',
    qr: 'Lien avec ce que cet appareil a vu',
    link: 'La même chose en lien',
    titles: {
      same: 'Vous avez vu le même registre',
      behind: 'Vous avez vu le même registre',
      ahead: 'Quelqu’un a vu plus que ce que ce serveur vous montre',
      other: 'Ce lien ne correspond pas au registre que vous voyez',
      former: 'Un serveur que l’assemblée a quitté continue seul',
    },
    same: (size) =>
      `Qui vous a donné ce lien a vu exactement ce que voit votre appareil : ${plural(size, { one: '# entrée', other: '# entrées' })}, toutes identiques.`,
    behind: (size) =>
      `Qui vous a donné ce lien a vu ${plural(size, { one: 'la première entrée', other: 'les # premières entrées' })} de ce que voit votre appareil, et c’est la même chose.`,
    ahead: (size) =>
      `Là-bas, il y avait ${plural(size, { one: '# entrée', other: '# entrées' })}. Elles peuvent mettre un moment à arriver ici. Si cela dure, ce serveur vous cache quelque chose : dites-le aux autres.`,
    other: () =>
      'Ou bien la personne qui vous a donné ce lien a vu un autre registre, ou bien quelqu’un a modifié le lien. Il ne porte pas de signature et ne prouve donc ni l’un ni l’autre. Comparez vos téléphones, avec le code du registre sur la page de l’assemblée.',
    former: (size) =>
      `La personne qui vous a donné ce lien a vu ${plural(size, { one: '# entrée', other: '# entrées' })} d’un serveur où l’assemblée était auparavant, et ce n’est pas ce qui se trouve ici. Ou bien ce serveur continue alors que ce n’est plus à lui de le faire, ou bien celui-ci a laissé de côté ce qui est venu en dernier. C’est ce qui se trouve ici qui compte. Regardez s’il manque quelque chose de vous, et dites-le aux autres.`,
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
