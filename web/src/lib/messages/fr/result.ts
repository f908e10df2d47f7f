import type { Messages } from '../en';
import { number, plural } from './forms';

const people = (count: number) => plural(count, { one: '# membre', other: '# membres' });

export const result: Messages['result'] = {
  title: 'Résultat',
  quoted: (name) => `« ${name} »`,
  outcome: {
    chosen: (option) => `« ${option} » est choisi.`,
    byLot: (option) => `« ${option} » est choisi par tirage au sort.`,
    tied: (options) => `Il y a égalité entre ${options}.`,
    elected: (names) => `Élus : ${names}.`,
    electedNone: 'Personne n’est élu.',
    emptySeats: (empty, seats) =>
      `${number(empty)} sur ${plural(seats, { one: '# siège', other: '# sièges' })} ${empty === 1 ? 'reste vide' : 'restent vides'}.`,
    funded: (options) => `Financé : ${options}.`,
    fundedNone: 'Aucun projet n’est financé.',
    divided: 'L’argent est réparti.',
    no_quorum: 'Trop peu de membres ont participé : rien n’est décidé.',
    no_choice: 'Aucune possibilité n’a été cochée : rien n’est choisi.',
    none_chosen: 'Rien n’est choisi : aucune option n’a plus de bulletins que « Aucune de celles-ci ».',
    no_majority: (options) => `Aucune option n’a plus de la moitié. Le second tour est entre ${options}.`,
  },
  tieOpen: 'Les règles ne tranchent pas une égalité : rien n’est choisi.',
  lot: {
    drew: (options) => `Les règles laissent un tirage au sort décider entre ${options}.`,
    title: 'Comment le sort a été tiré',
    how: 'Personne n’a choisi le tirage, et chacun peut le refaire. Chacune de ces options a reçu l’empreinte (SHA-512) des mots « folkmoot/v1 lot » sur leur propre ligne, de la racine du point de contrôle à la clôture, de l’identifiant du vote, du numéro de la question et du sien, comptés tous deux à partir de zéro sur quatre octets. La plus petite empreinte vient en premier. Chaque audit refait le tirage.',
  },
  quorum: {
    missed: (ballots, roll, needed) =>
      `${number(ballots)} sur ${people(roll)} ont participé ; les règles en demandent au moins ${number(needed)}.`,
    missedCounts:
      'Les bulletins ont tout de même été additionnés et la somme ouverte ; ils ne décident rien.',
  },
  table: {
    place: 'Place',
    answer: 'Réponse',
    option: 'Option',
    project: 'Projet',
    ballots: 'Bulletins',
    share: 'Du total',
    total: 'Total',
    mean: 'Moyenne',
    points: 'Points',
    ofPoints: 'Des points',
    votes: 'Voix',
    forIt: 'Pour',
    against: 'Contre',
    margin: 'Écart',
    grade: 'Mention majoritaire',
    won: 'Duels gagnés',
    cost: 'Coût',
    state: 'Décision',
    ofMoney: 'De l’argent',
  },
  withheld: {
    title: 'Ce vote reste clos',
    text: (ballots, minBallots) =>
      `${plural(ballots, { one: 'Seul # bulletin a été déposé', other: 'Seuls # bulletins ont été déposés' })}, et les règles n’ouvrent une somme qu’à partir de ${number(minBallots)}. La somme de si peu de bulletins dirait comment chacun a voté : personne ne l’ouvre. Rien n’est décidé.`,
    turnout: (ballots, roll) =>
      `Seuls ${number(ballots)} membres sur ${number(roll)} ont voté, et les règles en demandent davantage pour que quelque chose soit décidé. Ce qui ne décide rien n’est pas ouvert, et personne n’apprend les nombres.`,
    none: (minBallots) =>
      `Aucun bulletin n’a été déposé, et les règles n’ouvrent une somme qu’à partir de ${number(minBallots)}. Il n’y a rien à ouvrir, et rien n’est décidé.`,
    sure: 'Le nombre est dans les règles de cette assemblée, et le registre y tient tous les dépositaires : il n’accepte aucune part pour ce vote. Les bulletins scellés restent scellés.',
    next: 'La question peut être posée de nouveau à l’assemblée dans un autre vote.',
  },
  numbers: 'Les nombres',
  more: 'Tous les nombres en tableau',
  /** Before a sentence of the kinds. */
  about: (kind) => `${kind} : à quoi cela sert`,
  counted: (ballots) => plural(ballots, { one: '# bulletin compte.', other: '# bulletins comptent.' }),
  noBallots: 'Aucun bulletin n’a été déposé.',
  turnout: {
    title: 'Participation',
    text: (ballots, roll, percent) => `${number(ballots)} sur ${people(roll)} ont voté (${percent}).`,
    hidden: 'Personne ne voit de qui il s’agit.',
    met: (needed) => `Le quorum de ${number(needed)} est atteint.`,
    missed: (needed) => `Le quorum de ${number(needed)} n’est pas atteint.`,
    none: 'Les règles ne demandent pas de quorum.',
    mark: (needed) => `quorum ${number(needed)}`,
  },
  released: {
    title: 'Qui a ouvert les sommes',
    text: (names, needed) =>
      `Ont libéré leur part : ${names}. ${plural(needed, { one: 'Il fallait # part.', other: 'Il fallait # parts.' })}`,
    at: (name, when) => `${name} : ${when}`,
    missing: (names) => `Non nécessaire, et non libérée : la part de ${names}.`,
  },
  checked: {
    title: 'Ce que votre appareil a vérifié',
    justNow: 'Vérifié par votre appareil à l’instant.',
    at: (when) => `Vérifié par votre appareil ${when}.`,
    light:
      'L’ordre et la signature de chaque entrée, les parts des dépositaires, et que ces nombres et cette décision en découlent.',
    ballots: (count) =>
      plural(count, {
        one: 'Pas encore : la preuve de l’unique bulletin, ni la somme.',
        other: 'Pas encore : les preuves des # bulletins, ni leur somme.',
      }),
    more: 'Vérifier aussi chaque bulletin',
    every: (count) =>
      plural(count, {
        one: 'L’unique bulletin a été vérifié et compté par votre appareil.',
        other: 'Chacun des # bulletins a été vérifié et additionné par votre appareil.',
      }),
    wrong: 'On ne peut pas se fier à ce résultat',
    sure: 'Il n’y a personne à croire : le registre contient tous les bulletins scellés, et votre appareil en calcule le résultat. L’audit recommence depuis le début et explique chaque étape.',
    audit: 'Auditer tout le registre',
  },
  share: {
    title: 'Le transmettre',
    share: 'Partager',
    link: 'Copier le lien',
    linkDone: 'Le lien est copié.',
    print: 'Imprimer',
    files: 'Fichiers',
    csv: 'Nombres (CSV)',
    xlsx: 'Tableau (XLSX)',
    json: 'Tout (JSON)',
    svg: 'Graphique (SVG)',
    embed: 'Intégrer',
    embedTitle: 'Une carte pour une autre page',
    embedLead:
      'Collez ceci là où vous voulez la carte. Elle montre la décision, la vérifie sur l’appareil de qui la lit et ne contient aucune clé.',
    embedCode: 'Code de la carte',
    embedPreview: 'Aperçu de la carte',
    text: (title, outcome) => `${title} : ${outcome}`,
  },
  sheet: {
    of: (assembly) => `Résultat d’un vote de ${assembly}`,
    open: (from, until) => `Ouverture : ${from}. Clôture : ${until}.`,
    proof: 'Vérifiez par vous-même',
    proofText:
      'Ce code mène à l’audit de tout le registre. Le point de contrôle doit être le même pour toutes les personnes qui regardent.',
    qr: 'Code qui mène à l’audit',
    checkpoint: (code, size) =>
      `Point de contrôle ${code}, ${plural(size, { one: '# entrée', other: '# entrées' })}`,
    printed: (time) => `Imprimé ${time}.`,
  },
};
