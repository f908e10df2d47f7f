import type { Messages } from '../en';
import { number, plural } from './forms';

export const assembly: Messages['assembly'] = {
  actions: 'Ce qui vous attend',
  actionAccept: 'On vous demande d’être dépositaire pour les votes d’ici.',
  actionAcceptGo: 'Lire et répondre',
  actionStep: 'La clé des dépositaires est en cours de création, et votre part manque.',
  actionStepGo: 'Faire ma part',
  actionVote: (title) => `« ${title} » est ouvert et vous n’avez pas encore voté.`,
  actionVoteGo: 'Voter',
  actionRelease: (title) =>
    `« ${title} » est clos. Votre part de dépositaire est nécessaire pour ouvrir le résultat.`,
  actionReleaseGo: 'Libérer ma part',
  allDone: 'Rien ne vous attend pour le moment.',
  notMember: 'Vous lisez en visite. Pour participer, demandez une invitation à un membre.',
  youLeft: 'Vous avez quitté cette assemblée. Vous lisez en visite.',

  now: 'En cours de décision',
  nothingOpen: 'Rien n’est ouvert pour le moment.',
  closing: 'Le temps de vote est écoulé. Le décompte commence dans un instant.',
  counting: 'Le vote est terminé.',
  turnout: (ballots, roll) =>
    `${plural(ballots, { one: '# bulletin déposé', other: '# bulletins déposés' })} sur ${plural(roll, { one: '# membre', other: '# membres' })}`,
  waitsFor: (names) => `Le résultat attend ${names}.`,
  waitsForSome: (count, names) =>
    `Le résultat attend ${plural(count, { one: '#', other: '#' })} de ces dépositaires : ${names}.`,
  resultSoon: 'Le résultat apparaît dans un instant.',
  youVoted: 'Vous avez voté',
  youNotOnRoll:
    'Vous avez rejoint l’assemblée après l’ouverture, vous n’êtes donc pas sur la liste des votants.',
  past: 'Ce qui a été décidé',
  decided: {
    chosen: (what, option, count, ballots) =>
      `Choisi : ${option}, par ${number(count)} sur ${number(ballots)} (${what})`,
    tied: (what, options) => `Égalité : ${options} (${what})`,
    option: (what, option) => `Choisi : ${option} (${what})`,
    byLot: (what, option) => `Choisi par tirage au sort : ${option} (${what})`,
    signed: (what) => `Signé par plus de la moitié : ${what}`,
    withheld: (what, ballots) =>
      ballots === 0
        ? `Reste clos : ${what}. Personne n’a voté`
        : `Reste clos : ${what}. Seulement ${plural(ballots, { one: '# bulletin', other: '# bulletins' })}`,
    funded: (what, options) => `Financé : ${options} (${what})`,
    elected: (what, names) => `Élus : ${names} (${what})`,
    electedNone: (what) => `Personne d’élu : ${what}`,
    fundedNone: (what) => `Rien de financé : ${what}`,
    divided: (what) => `Réparti : ${what}`,
    no_quorum: (what, ballots, roll) =>
      ballots === 0
        ? `Non décidé : ${what}. Personne n’a voté`
        : `Non décidé : ${what}. Seulement ${plural(ballots, { one: '# bulletin', other: '# bulletins' })} pour ${plural(roll, { one: '# membre', other: '# membres' })}`,
    no_choice: (what) => `Non décidé : ${what}. Personne n’a coché d’option`,
    none_chosen: (what) => `Rien de choisi : ${what}. Aucune option n’a plus que « Aucune de celles-ci »`,
    no_majority: (what, options) => `Pas encore de majorité : ${what}. Second tour entre ${options}`,
  },
  decidedWhen: (day) => `Clos le ${day}`,
  older: (count) =>
    plural(count, { one: 'Afficher # vote plus ancien', other: 'Afficher # votes plus anciens' }),
  coming: 'À venir',
  over: 'N’ont pas eu lieu',
  propose: 'Créer un vote',

  first: 'Premiers pas',
  firstDone: 'fait',
  firstInvite: 'Invitez les autres',
  firstInviteText: 'Un lien suffit. Il se trouve plus bas, parmi les membres.',
  firstInviteMore: (count) =>
    plural(count, {
      one: '# membre pour l’instant. Vous pouvez en inviter d’autres à tout moment, plus bas.',
      other: '# membres pour l’instant. Vous pouvez en inviter d’autres à tout moment, plus bas.',
    }),
  firstCircle: 'Convenez des dépositaires',
  firstCircleText:
    'Deux membres ou plus, qui ouvrent ensemble les résultats. Aucun vote n’est possible sans eux.',
  firstCircleGo: 'Choisir les dépositaires',
  firstCircleSee: 'Voir où ils en sont',
  firstVote: 'Soumettez quelque chose au vote',
  firstVoteText: 'Tout membre le peut, dès que les dépositaires sont prêts.',
  firstVoteReady: 'Les dépositaires sont prêts. Tout membre le peut, dès maintenant.',
  noVotes: 'Rien n’a encore été soumis au vote.',

  members: 'Membres',
  count: (count) => plural(count, { one: 'Un membre', other: '# membres' }),
  lastJoined: (name, day) => `La dernière arrivée est celle de ${name}, le ${day}.`,
  left: 'a quitté l’assemblée',
  founder: 'l’a fondée',
  joined: (day) => `depuis le ${day}`,
  showAll: (count) => `Tout afficher (${number(count)})`,
  showFewer: 'Afficher moins',
  search: 'Chercher un membre',
  found: (count) => plural(count, { one: 'Un membre trouvé', other: '# membres trouvés' }),
  foundNone: 'Personne ici ne porte un tel nom.',
  alike: 'Deux noms peuvent-ils se confondre ?',
  alikeText:
    'Non. Un nom déjà pris, ou qui ressemble à un autre (un « l » pour un « I », une lettre d’un autre alphabet), est refusé à l’arrivée. Les noms de celles et ceux qui sont partis restent pris jusqu’à ce qu’ils les fassent effacer. À côté de chaque nom se trouve une marque de la clé : une autre clé a une autre marque. Qui se trouve derrière un nom, seules les personnes qui invitent le savent : chaque invitation est dans le registre avec le nom de qui l’a faite.',

  rules: 'Les règles',
  rulesSure: 'Qui peut changer les règles ?',
  rulesSureText:
    'Personne tout seul, et personne en douce : seulement un vote spécial des membres, qui dit ce qu’il changerait avant que quiconque marque un bulletin. Les fondateurs n’ont pas plus de voix que les autres. Des limites qu’aucun vote ne peut lever font que les règles peuvent toujours changer, et jamais sans préavis. Chaque appareil vérifie chaque changement et chaque décision.',

  circles: 'Les dépositaires',
  circleLink: 'En savoir plus sur les dépositaires',
  noCircle:
    'Pas encore de dépositaires. Ils gardent la clé qui ouvre les sommes d’un vote, jamais un bulletin seul. Il en faut pour voter.',
  callCircle: 'Choisir les dépositaires',
  circleNames: (names) => `${names} gardent la clé ensemble ; personne ne l’a en entier.`,
  circleOpen: (threshold, of) =>
    threshold === of
      ? `Il faut les ${number(of)} pour ouvrir un résultat.`
      : `${number(threshold)} sur ${number(of)}, n’importe lesquels, peuvent ouvrir un résultat.`,
  circleLose: (spare) =>
    spare === 0
      ? 'Si l’un d’eux perd ses douze mots, les résultats ne peuvent plus être ouverts.'
      : plural(spare, {
          one: 'L’un d’eux peut perdre ses douze mots, et les résultats s’ouvrent encore.',
          other: '# d’entre eux peuvent perdre leurs douze mots, et les résultats s’ouvrent encore.',
        }),
  circleConspire: (threshold) =>
    `Pour lire le bulletin de quelqu’un, il faudrait que ${number(threshold)} d’entre eux conspirent.`,
  circleMarks: (threshold, of) =>
    `${plural(of, { one: '# dépositaire', other: '# dépositaires' })}, il en faut ${number(threshold)}`,
  circleForming: (names) => `De nouveaux dépositaires se préparent. On attend ${names}.`,

  // Another server.
  moved: {
    title: 'Cette assemblée a déménagé',
    text: (since, address) =>
      `Depuis ${since}, elle est à l’adresse ${address}. Vous voyez ici ce qu’elle était jusque-là. Ce serveur n’accepte plus rien.`,
    go: 'Aller au nouveau serveur',
    keys: 'Apportez vos douze mots : vos clés restent à l’adresse où vous les avez créées.',
    follow: (address) =>
      `D’un geste, vous suivez : vos clés vous accompagnent, scellées par votre mot de passe, et le nouveau serveur doit continuer exactement à partir de ce que votre appareil a vu ici. À ${address}, vous entrez le mot de passe.`,
    followGo: 'Suivre avec mes clés',
    late: 'Si vous ne l’y trouvez pas encore, le nouveau serveur doit encore reprendre le registre. Enregistrez le registre en bas de cette page et envoyez-le à qui gère ce serveur. Tout le monde peut le faire.',
    soonTitle: 'Cette assemblée va déménager',
    soon: (when, address) =>
      `Elle passe à l’adresse ${address} : ${when}. Jusque-là, tout continue ici. Gardez vos douze mots à portée de main : il vous les faut à la nouvelle adresse.`,
    signed: (address) =>
      `Avec votre signature, assez de membres veulent le serveur de ${address}. Ce serveur ne peut pas l’accepter : le nouveau l’accepte et prend la suite.`,
  },

  record: 'Le registre',
  recordText: (size) =>
    plural(size, {
      one: 'Tout ce qui se passe ici est dans un seul registre. Il a # entrée pour l’instant, et cet appareil a vérifié sa signature et les règles.',
      other:
        'Tout ce qui se passe ici est dans un seul registre de # entrées. Cet appareil a vérifié leur ordre, leurs signatures et les règles.',
    }),
  code: 'Code du registre',
  codeText: (size) =>
    `Comparez-le avec un autre membre à ${plural(size, { one: '# entrée', other: '# entrées' })} : le même code veut dire le même registre.`,
  codeFull: 'Le code entier',
  codeFullText:
    'Le code est le début du hachage racine : un seul nombre fait de toutes les entrées. Si l’on en change, retire ou déplace une seule, il devient un autre. Voici le hachage entier en base64, tel que le serveur l’a signé.',
  root: 'Hachage racine',
  download: 'Télécharger le registre',
  downloadHow: 'Comment le vérifier sans cette page',
  downloadText:
    'Le fichier contient tout ce qu’il faut à un audit. Procurez-vous folkmoot-verify, le programme de vérification, auprès d’une source de confiance et lancez-le sur le fichier. Il ne se fie à personne et affiche le même code.',
  downloadCommand: 'Commande',
  audit: 'Tout auditer',
  auditHint: 'L’audit vérifie en plus la preuve de chaque bulletin, sur cet appareil, en quelques secondes.',

  leave: 'Quitter cette assemblée',
  leaveTitle: (name) => `Quitter ${name} ?`,
  leaveBallots: 'Les bulletins que vous avez déposés restent comptés et restent secrets.',
  leaveOpen: 'Dans les votes ouverts en ce moment, vous pouvez encore voter. Dans les suivants, non.',
  leaveTrustee:
    'Vous êtes dépositaire. Revenez quand même quand un vote se termine : votre part ouvre le résultat.',
  leaveName:
    'Ce que vous avez fait reste dans le registre sous votre nom. Une fois parti, vous pouvez faire effacer le nom sur cette page : une marque prend sa place.',
  leaveForget: 'Faire aussi effacer mon nom',
  leaveBack:
    'On peut vous réinviter plus tard. Vous viendriez avec douze nouveaux mots, et sous un autre nom sauf si vous avez fait effacer celui-ci.',
  leaveGo: 'Quitter',
  leaveStay: 'Rester',
  leaveDone: (name) => `Vous avez quitté ${name}.`,
  leaveFailed: 'Vous êtes toujours membre.',

  syncFailed: 'Le registre ne peut pas être lu maintenant.',
};
