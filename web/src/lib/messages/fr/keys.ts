import type { Messages } from '../en';
import { number, plural } from './forms';

export const keys: Messages['keys'] = {
  title: 'Vos clés',
  lead: 'Douze mots sont la clé de tout ce que vous faites ici. Ils naissent sur cet appareil et n’en sortent jamais, sauf si vous les emportez.',
  needed: 'Il vous faut vos clés pour cela',
  openFirst: 'Ouvrez vos clés pour continuer',
  openFold: 'Ouvrir vos clés',
  opened: 'Vos clés sont ouvertes. Vous pouvez continuer.',
  neededNew:
    'Les clés signent ce que vous faites, pour que personne d’autre ne puisse le faire en votre nom. Les créer prend deux minutes et une feuille de papier.',
  none: 'Cet appareil n’a pas encore de clés.',
  make: 'Créer de nouvelles clés',
  restore: 'J’ai déjà douze mots',
  adoptHow:
    'Vos clés sont sur un autre appareil ? Ouvrez-y « Vos clés » et choisissez « Ajouter un deuxième appareil ».',
  apart:
    'Dans chaque assemblée ces mots vous donnent d’autres clés : deux registres ne disent pas que vous êtes dans les deux.',
  open: 'Vos clés sont ouvertes sur cette page. Elles se ferment quand vous la fermez.',
  locked: 'Vos clés sont sur cet appareil, sous votre mot de passe.',
  unlock: 'Ouvrir mes clés',
  lock: 'Fermer les clés',
  forgot: 'J’ai oublié le mot de passe',
  forgotText:
    'Personne ne peut vous dire le mot de passe, mais vos douze mots permettent de recommencer : écrivez-les et choisissez-en un autre.',
  passphrase: 'Mot de passe',
  passphraseHint:
    'Au moins 8 caractères ; quatre mots sans rapport entre eux conviennent bien. Il ne protège les mots que sur cet appareil.',
  passphraseAgain: 'Le mot de passe encore une fois',
  passphraseDiffers: 'Les deux mots de passe ne sont pas les mêmes.',
  passphraseShort: 'Le mot de passe doit avoir au moins 8 caractères.',
  show: 'Montrer le mot de passe',
  hide: 'Cacher le mot de passe',
  slowly: 'Cela prend une seconde ou deux, pour que deviner soit lent aussi.',
  phraseTitle: 'Notez ces douze mots',
  phraseLead:
    'Écrivez-les sur papier, dans cet ordre et tels quels, avant de continuer : ce sont des mots anglais courants. Qui les a peut voter à votre place ; sans eux, personne ne peut vous rendre vos clés.',
  phraseWhy: 'Pourquoi douze mots, et pas de « mot de passe oublié » ?',
  phraseWhyText:
    'Qui pourrait vous donner un nouveau mot de passe pourrait aussi le donner à quelqu’un d’autre, et voter en votre nom. Ici personne n’est au-dessus de vous : personne ne peut vous prendre votre voix ni la donner, et c’est pourquoi personne ne peut remplacer les mots.',
  phraseList: 'Vos douze mots',
  phraseDone: 'Je les ai notés',
  print: 'Les imprimer',
  confirmTitle: 'Une petite vérification',
  confirmLead: 'Écrivez ces trois mots de votre papier.',
  confirmWord: (position) => `Mot ${number(position)}`,
  confirmWrong: 'Ce n’est pas le mot qui a été montré. Regardez encore votre papier.',
  seeAgain: 'Revoir les mots',
  keepTitle: 'Gardez-les sur cet appareil',
  keepLead:
    'Choisissez un mot de passe. Il garde les mots scellés sur cet appareil, pour ne pas avoir à les écrire chaque fois.',
  keep: 'Garder mes clés ici',
  restoreTitle: 'Retrouvez vos clés',
  restoreLead: 'Écrivez ou collez vos douze mots. Les numéros, virgules et retours à la ligne ne gênent pas.',
  restoreWords: 'Douze mots',
  restoreGo: 'Continuer',
  restoreCount: (count) =>
    plural(count, {
      one: 'Cela fait # mot. Il en faut douze.',
      other: 'Cela fait # mots. Il en faut douze.',
    }),
  restoreUnknown: (position, word) => `Le mot ${number(position)}, « ${word} », n’est pas dans la liste.`,
  restoreLike: (position, word, like) =>
    `Le mot ${number(position)}, « ${word} », n’est pas dans la liste. Vouliez-vous dire ${like} ?`,
  restoreOrder:
    'Chacun de ces mots est dans la liste, mais ensemble ils ne font pas une clé : l’un est faux, ou deux sont inversés.',
  otherTitle: 'Ce sont d’autres clés',
  otherText:
    'Cet appareil a les clés d’un autre membre, et il ne peut en avoir qu’un jeu. Si vous continuez, elles sont remplacées. Seuls leurs propres douze mots les font revenir.',
  otherGo: 'Remplacer les clés ici',
  startOver: 'Recommencer avec de nouveaux mots',
  sheet: {
    title: 'Mes douze mots pour Folkmoot',
    made: (date) => `Imprimé : ${date}`,
    where: (address) => `Adresse : ${address}`,
    assembly: (name) => `Assemblée : ${name}`,
    lead: 'Ces mots sont ma clé. Qui les a peut voter à ma place, et personne ne peut les remplacer.',
    keep: 'Gardez cette feuille avec vos papiers importants. Ne la photographiez pas et ne l’envoyez à personne. Personne de Folkmoot ne la demandera jamais.',
    use: 'Sur un nouvel appareil : ouvrez l’adresse ci-dessus, choisissez « Vos clés », puis « J’ai déjà douze mots », et écrivez-les dans cet ordre.',
  },
  second: {
    title: 'Ajouter un deuxième appareil',
    lead: 'Scannez ceci avec votre téléphone ou votre tablette, et écrivez-y le même mot de passe.',
    safe: 'Le code contient vos mots scellés sous votre mot de passe : sans lui, il ne sert à rien. Ne le montrez quand même à personne.',
    show: 'Montrer le code',
    hide: 'Cacher le code',
    label: 'Code QR avec vos clés scellées, pour votre deuxième appareil',
    link: 'Lien pour un deuxième appareil',
    linkHint: 'Pas d’appareil photo ? Emportez ce lien d’une façon que vous seul pouvez lire.',
  },
  adopt: {
    title: 'Vos clés d’un autre appareil',
    lead: 'Écrivez le mot de passe que vous utilisez sur l’autre appareil. Il ouvre les mots ici et les garde sous le même mot de passe.',
    go: 'Apporter les clés ici',
    bad: 'Ce lien n’est pas complet. Ouvrez encore « Ajouter un deuxième appareil » sur l’autre appareil et scannez tout le code.',
    done: 'Vos clés sont maintenant aussi sur cet appareil.',
    wrong: 'Ce mot de passe ne les ouvre pas. Écrivez celui que vous utilisez sur l’autre appareil.',
    replaces:
      'Cet appareil a déjà des clés. Si celles-ci sont autres, elles les remplacent, et seuls leurs propres douze mots font revenir les anciennes.',
    sure: 'Remplacer ce qui est ici, si ce sont d’autres clés',
    not: 'Je n’ai pas demandé cela',
    warn: 'Ne continuez que si vous venez de scanner ceci depuis votre propre appareil. Les clés que quelqu’un d’autre vous donne, cette personne les connaît.',
  },
  again: {
    title: 'Montrer les mots encore une fois',
    lead: 'Pour les noter une deuxième fois, ou parce que le papier est perdu. Regardez d’abord autour de vous : qui les voit peut voter à votre place.',
    go: 'Montrer les mots',
    hide: 'Cacher les mots',
  },
  rekey: {
    title: 'Changer le mot de passe',
    lead: 'Il ne change que sur cet appareil. Les douze mots restent les mêmes.',
    now: 'Le mot de passe actuel',
    next: 'Nouveau mot de passe',
    nextAgain: 'Le nouveau mot de passe encore une fois',
    go: 'Changer le mot de passe',
    done: 'Le mot de passe est changé. Il vaut sur cet appareil dès maintenant.',
  },
  unseen: {
    title: 'Nouvelle clé pour la participation cachée',
    lead: 'Dans les votes à participation cachée, une clé à part des autres vous cache. Prenez-en une nouvelle si quelqu’un a pu avoir vos clés un moment : avec l’ancienne, cette personne verrait à quels votes vous avez participé, mais pas à ceux qui viendront. Vos douze mots restent.',
    go: 'Prendre une nouvelle clé pour la participation cachée',
    done: (names) =>
      `Vous avez une nouvelle clé pour la participation cachée dans ${names}. Elle compte dans chaque vote qui s’ouvre désormais.`,
    left: (names) => `Pas encore dans ${names}. Réessayez plus tard.`,
    nowhere: 'Vos clés ne sont celles d’aucun membre dans les assemblées que cet appareil connaît.',
    locked: 'Ouvrez d’abord vos clés.',
  },
  receipts: {
    title: 'Enregistrer vos reçus',
    lead: 'Un reçu prouve que votre bulletin est dans le registre. Il ne dit pas comment vous avez voté. L’audit accepte le fichier tel quel.',
    none: 'Cet appareil n’a pas encore de reçus. Il en garde un pour chaque bulletin que vous déposez ici.',
    go: (count) => plural(count, { one: 'Enregistrer # reçu', other: 'Enregistrer # reçus' }),
  },
  wordsVoid: 'Les douze mots ne valent rien',
  wordsVoidText:
    'Cette page a été rechargée avant que les clés soient gardées. Barrez les mots que vous avez notés : rien ne leur appartient. De nouvelles clés ont de nouveaux mots.',
  storage: {
    title: 'Ce navigateur les gardera-t-il ?',
    safe: 'Ce navigateur a promis de garder ce qui est stocké ici jusqu’à ce que vous le retiriez.',
    unsure:
      'Ce navigateur peut jeter ce qui est stocké ici si la place manque ou si vous restez longtemps sans venir. Dans une fenêtre privée, tout part à la fermeture. Avec vos douze mots sur papier, rien n’est perdu.',
    ask: 'Demander au navigateur de tout garder',
    refused: 'Le navigateur ne l’a pas promis. Ce n’est pas grave tant que vous avez vos douze mots.',
    failed:
      'Ce navigateur ne stocke rien pour cette page, comme beaucoup de fenêtres privées. Pour créer ou apporter des clés, ouvrez la page dans une fenêtre ordinaire.',
  },
  forget: {
    title: 'Oublier cet appareil',
    lead: 'Pour un appareil que vous donnez, ou qui n’est pas à vous.',
    go: 'Tout oublier ici',
    ask: 'Tout retirer de cet appareil ?',
    lost: 'Sera retiré :',
    things: [
      'vos clés : seuls les douze mots les font revenir',
      'vos reçus : enregistrez-les d’abord si vous voulez prouver plus tard que vos bulletins sont dans le registre',
      'ce que cet appareil a libéré comme dépositaire : il ne remarquerait plus si le serveur le demande deux fois',
      'les brouillons et les résultats que vous avez vus',
      'les points de contrôle : cet appareil ne remarquerait plus si le serveur changeait le passé',
    ],
    sure: 'J’ai mes douze mots sur papier, ou je n’ai plus besoin de ces clés',
    yes: 'Tout retirer',
    done: 'Plus rien de vous n’est sur cet appareil. Ce que vous avez déposé et signé reste dans le registre.',
  },
  sure: 'Les mots deviennent une clé de signature et une clé de dépositaire dans un processus de cette page. Les pages et le serveur ne voient que les moitiés publiques. Sur cet appareil, les mots sont stockés scellés sous votre mot de passe (Argon2id et XChaCha20-Poly1305).',
};
