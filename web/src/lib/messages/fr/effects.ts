import { duration, fraction, number, plural } from './forms';
import type { Messages } from '../en';

export const effects: Messages['effects'] = {
  title: 'Si c’est adopté',
  titlePassed: 'Ce que cela décide',
  fromData: 'Tiré de ce qui est dans le registre, et non du texte de la proposition.',
  ofQuestion: (question) => `Si « ${question} » est adopté`,

  change: (rule, from, to) => `${rule} : ${from} → ${to}`,
  rules: {
    'ordinary.majority': 'Majorité des votes ordinaires',
    'ordinary.enough': 'Oui nécessaires aux votes ordinaires',
    'ordinary.turnout': 'Participation aux votes ordinaires',
    'ordinary.notice': 'Préavis des votes ordinaires',
    'ordinary.open': 'Durée minimale des votes ordinaires',
    'ordinary.delay': 'Délai d’effet des décisions ordinaires',
    'special.majority': 'Majorité des votes spéciaux',
    'special.enough': 'Oui nécessaires aux votes spéciaux',
    'special.turnout': 'Participation aux votes spéciaux',
    'special.notice': 'Préavis des votes spéciaux',
    'special.open': 'Durée minimale des votes spéciaux',
    'special.delay': 'Délai d’effet des décisions spéciales',
    seconds: 'Signatures pour une proposition',
    at_once: 'Votes ouverts en même temps',
    objections: 'Qui peut demander une seconde lecture',
    admit: 'Comment on entre',
    resting: 'Quand un membre est en repos',
    recover: 'Nouvelles clés pour des mots perdus',
    circle: 'Les dépositaires',
    ties: 'Égalités',
    min_ballots: 'Nombre minimal de bulletins ouverts',
    voices: 'Nombre maximal de voix d’un membre',
    record: 'Qui peut lire le registre',
  },
  value: {
    none: 'aucun',
    time: ({ ms }) => duration(ms),
    majority: (of, test, num, den) =>
      `${test === 'more_than' ? 'plus de' : 'au moins'} ${fraction(num, den)} ${
        {
          cast: 'de tous les bulletins',
          decided: 'de celles et ceux qui disent oui ou non',
          base: 'des membres',
        }[of]
      }`,
    fraction: (num, den) => fraction(num, den),
    majorityPart: (test, num, den) =>
      `${test === 'more_than' ? 'plus de' : 'au moins'} ${fraction(num, den)}`,
    part: (num, den) => `au moins ${fraction(num, den)} des membres`,
    share: (num, den, most) => `${fraction(num, den)} des membres, jamais plus de ${number(most)}`,
    admitByVote: 'par des votes seulement',
    admit: (vouches, every, num, den) =>
      `${plural(vouches, {
        one: 'une invitation et # parrainage',
        other: 'une invitation et # parrainages',
      })}, un parrainage par membre en ${duration(every)}, croissance de ${fraction(num, den)} en 30 jours au plus`,
    admitLink: (num, den) =>
      `une invitation seulement, croissance de ${fraction(num, den)} en 30 jours au plus`,
    resting: ({ ms }) => `après ${duration(ms)} sans aucun acte`,
    recover: (vouches, wait) =>
      `${plural(vouches, { one: '# parrainage', other: '# parrainages' })}, puis ${duration(wait)} où les anciennes clés peuvent refuser`,
    circle: (size, threshold, term) =>
      `au moins ${number(size)}, dont ${number(threshold)} ouvrent un résultat, en fonction pendant ${duration(term)}`,
    ties: { report: 'annoncées comme telles', lot: 'tranchées par le sort' },
    record: { members: 'les membres', public: 'tout le monde' },
  },

  text: {
    adopt: (title) => `Un nouveau texte entre dans le livre : « ${title} »`,
    replace: (title) => `Le texte « ${title} » du livre est remplacé`,
    repeal: (title) => `Le texte « ${title} » du livre est abrogé`,
    special: 'Ensuite, seul un vote spécial peut le changer.',
    ordinary: 'Ensuite, un vote ordinaire peut le changer.',
    review: (day) => `On le regarde à nouveau le ${day}.`,
    read: 'Lire le texte',
    compare: 'Ce qui y change',
  },
  admit: (uses, until) =>
    plural(uses, {
      one: `# personne peut entrer par un lien, jusqu’à cette date, sans parrainage : ${until}`,
      other: `Jusqu’à # personnes peuvent entrer par un lien, jusqu’à cette date, sans parrainage : ${until}`,
    }),
  remove: (names, count) =>
    plural(count, { one: `${names} n’est plus membre`, other: `${names} ne sont plus membres` }),
  circle: (names, threshold, of) =>
    `${names} deviennent dépositaires ; ${number(threshold)} sur ${number(of)} ouvrent un résultat`,
  elected: (threshold) =>
    `Les personnes élues deviennent dépositaires ; ${number(threshold)} d’entre elles ouvrent un résultat`,
  host: (address) => `Le registre passe à un autre serveur : ${address}`,

  edit: {
    title: 'Ce qu’il fait s’il est adopté',
    lead: 'Un vote peut changer quelque chose de lui-même. Laissez ceci vide s’il doit seulement dire ce que les gens veulent.',
    add: 'Ajouter',
    remove: (what) => `Enlever : ${what}`,
    gone: 'C’est enlevé.',
    bound: 'La question qui en décide',
    boundNone: 'Il faut d’abord une question à laquelle on répond par oui ou non.',
    electionNone:
      'Il faut d’abord une élection parmi les membres : choisissez « Élire à plusieurs sièges » comme sorte de question.',
    electionWarning:
      'Tous les sièges doivent être pourvus : si l’un reste vide, les dépositaires restent. Qui est en fonction a besoin d’autant de voix que les autres.',
    kinds: {
      rules: 'Changer des règles',
      adopt: 'Un nouveau texte dans le livre',
      replace: 'Changer un texte du livre',
      repeal: 'Abroger un texte du livre',
      admit: 'Laisser entrer des gens',
      remove: 'Exclure quelqu’un',
      circle: 'D’autres dépositaires',
      elected: 'Élire les dépositaires',
      host: 'Un autre serveur',
      makeGroup: 'Créer un groupe',
      changeGroup: 'Changer un groupe',
      dissolveGroup: 'Dissoudre un groupe',
      voices: 'Plus de voix pour quelqu’un',
    },
    hints: {
      rules: 'Préavis, majorités, comment on entre.',
      adopt: 'Statuts, règlement, un accord.',
      replace: 'Écrit à nouveau ; la version précédente reste lisible.',
      repeal: 'Il ne vaut plus et reste lisible.',
      admit: 'Une liste de personnes, une autre association : par un lien.',
      remove: '14 jours de préavis ; la personne répond, et vote.',
      circle: 'Qui ouvre les résultats ensuite.',
      elected: 'Une élection décide qui ouvre les résultats à partir de là.',
      host: 'Le registre continue ailleurs.',
      makeGroup: 'Une partie qui décide de ce qui lui est propre.',
      changeGroup: 'Qui en fait partie, comment il s’appelle.',
      dissolveGroup: 'Ce qu’il a décidé reste.',
      voices: 'Pour des statuts qui donnent plus d’une voix à un membre.',
    },
    rule: 'Règle',
    addRule: 'Une autre règle',
    now: (value) => `Maintenant : ${value}`,
    then: 'Ensuite',
    of: 'De qui',
    ofNames: {
      decided: 'de celles et ceux qui disent oui ou non',
      cast: 'de tous les bulletins',
      base: 'des membres',
    },
    part: 'Fraction',
    most: 'Jamais plus de',
    unit: 'Unité',
    units: { minute: 'minutes', hour: 'heures', day: 'jours' },
    vouches: 'Parrainages',
    everyDays: 'Un parrainage par membre en',
    growth: 'Croissance en 30 jours, au plus',
    waitDays: 'Délai pour refuser',
    size: 'Dépositaires au moins',
    threshold: 'Combien ouvrent un résultat',
    termDays: 'En fonction pendant',
    by: 'Qui ouvre la porte',
    byNames: { members: 'les membres, par des invitations', vote: 'les votes seulement' },
    days: 'jours',
    which: 'Quel texte',
    textTitle: 'Titre du texte',
    textBody: 'Le texte',
    textClass: 'Ce qui le change plus tard',
    textClasses: { ordinary: 'un vote ordinaire', special: 'un vote spécial' },
    review: 'Le regarder à nouveau',
    reviews: { never: 'jamais', year: 'dans un an', two: 'dans deux ans', five: 'dans cinq ans' },
    uses: 'Combien de personnes',
    usesDays: 'Le lien vaut pendant',
    linkAfter: 'Vous recevez le lien quand le vote est publié. Il vaut une fois le vote adopté.',
    link: 'Le lien pour les personnes que ce vote laisse entrer',
    linkText: 'Il vaut une fois le vote adopté. Vos appareils peuvent le montrer à tout moment.',
    linkShow: 'Montrer le lien',
    members: 'Qui',
    removeWarning:
      'Écrivez les raisons plus haut dans le texte, en peu de mots et justes : le registre n’oublie jamais. La réponse de la personne est montrée à côté. Il faut 14 jours de préavis et un vote spécial, et la personne vote.',
    removeMany:
      'On ne peut exclure plusieurs personnes à la fois que si toutes sont en repos depuis deux ans ou membres depuis moins de 180 jours.',
    trustees: 'Qui sera dépositaire',
    circleWarning: 'Il faut leur accord ; leur clé est faite une fois le vote adopté.',
    address: 'Adresse du nouveau serveur',
    key: 'Sa clé publique',
    keyHint:
      'La personne qui tient le nouveau serveur vous la dit. Elle est sur sa page pour programmes, à /api/v1/host.',
    way: 'Comment on décide',
    ways: {
      ballot: 'À bulletins secrets',
      signatures: 'Par la signature, au grand jour, de plus de la moitié des membres',
    },
    wayHints: {
      ballot: 'Avec préavis, temps de vote et dépositaires qui ouvrent le résultat.',
      signatures: 'Aussitôt qu’il y a assez de signatures. Tout le monde voit qui a signé.',
    },
  },
  errors: {
    same: 'Cela ne change encore rien.',
    text: 'Le texte est encore vide.',
    title: 'Le texte a besoin d’un titre.',
    which: 'Veuillez choisir un texte.',
    members: 'Veuillez choisir quelqu’un.',
    trustees: (least) =>
      plural(least, {
        one: 'Veuillez choisir # dépositaire.',
        other: 'Veuillez choisir au moins # dépositaires.',
      }),
    threshold: (least, most) =>
      `Avec autant de dépositaires, de ${number(least)} à ${number(most)} peuvent ouvrir un résultat.`,
    address: 'Veuillez écrire une adresse qui commence par https://.',
    key: 'Ce n’est pas une clé publique. Elle a 44 signes et finit par « = ».',
  },
};
