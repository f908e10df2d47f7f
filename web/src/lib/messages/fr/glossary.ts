import type { Messages } from '../en';

export const glossary: Messages['glossary'] = {
  title: 'Ce que veulent dire les mots',
  lead: 'Nous employons un seul mot pour chaque chose, sur toutes les pages. Voici chacun d’eux, en une ou deux phrases.',
  trust: 'Pourquoi puis-je m’y fier ?',
  words: {
    assembly: {
      word: 'Assemblée',
      text: 'Un groupe qui décide ensemble : un club, un immeuble, un syndicat. Tout le reste appartient à l’une d’elles.',
    },
    member: {
      word: 'Membre',
      text: 'Quelqu’un qui fait partie d’une assemblée. Chaque membre peut proposer, voter et vérifier, avec les mêmes droits que les autres.',
    },
    roll: {
      word: 'Liste des votants',
      text: 'La liste de ceux qui peuvent voter. Elle est arrêtée à l’ouverture d’un vote : personne n’y entre ni n’en sort en chemin.',
    },
    rules: {
      word: 'Règles',
      text: 'Ce dont l’assemblée a convenu à sa fondation, par exemple combien de oui il faut. Elles valent pour tous.',
    },
    vote: {
      word: 'Vote',
      text: 'Une ou plusieurs questions posées à une assemblée, avec un jour où il se termine.',
    },
    contest: {
      word: 'Question',
      text: 'Une chose que l’on demande dans un vote, avec ses options. Un bulletin peut répondre à plusieurs.',
    },
    option: { word: 'Option', text: 'Une des réponses entre lesquelles vous pouvez choisir.' },
    selection: {
      word: 'Choix',
      text: 'Les options que vous avez marquées. Il ne quitte votre appareil que scellé.',
    },
    ballot: {
      word: 'Bulletin',
      text: 'Vos réponses, scellées sur votre propre appareil. Vous pouvez en déposer un autre jusqu’à la fin, et seul le dernier compte.',
    },
    tracker: {
      word: 'Code de suivi',
      text: 'Un code court qui désigne votre bulletin scellé. Il sert à le retrouver dans le registre et ne dit rien de votre choix.',
    },
    trustee: {
      word: 'Dépositaire',
      text: 'Un membre qui garde une part de la clé des résultats. Seuls plusieurs dépositaires ensemble peuvent ouvrir une somme.',
    },
    circle: {
      word: 'Cercle',
      text: 'Les dépositaires qui ont fabriqué une clé ensemble. Il est fixé dès le départ combien d’entre eux il faut pour ouvrir un résultat.',
    },
    share: {
      word: 'Part',
      text: 'Ce qu’un dépositaire donne pour qu’une somme puisse être ouverte. Quand il y a assez de parts, le résultat apparaît.',
    },
    tally: { word: 'Somme', text: 'Tous les bulletins scellés, additionnés sans en ouvrir un seul.' },
    result: { word: 'Résultat', text: 'Les nombres que l’on obtient en ouvrant la somme.' },
    outcome: {
      word: 'Décision',
      text: 'Ce que les nombres signifient selon les règles : adopté ou non, et ce qui a été choisi.',
    },
    quorum: { word: 'Quorum', text: 'Combien de membres doivent participer pour qu’un vote compte.' },
    event: {
      word: 'Acte',
      text: 'Quelque chose qu’un membre a fait et signé, comme rejoindre, proposer ou voter.',
    },
    entry: {
      word: 'Entrée',
      text: 'Un acte à sa place dans le registre, avec son numéro et son heure. Elle reste où elle est.',
    },
    checkpoint: {
      word: 'Point de contrôle',
      text: 'Une note courte et signée qui dit jusqu’où va le registre. Deux personnes qui ont la même voient le même registre.',
    },
    receipt: {
      word: 'Reçu',
      text: 'La parole signée du serveur qu’il a pris votre bulletin. Si celui-ci venait à manquer, le reçu le prouverait.',
    },
    record: {
      word: 'Registre',
      text: 'Le livre d’une assemblée, où se trouve chaque entrée. Tout le monde a le même, et aucune page ne s’arrache sans que cela se voie.',
    },
    audit: {
      word: 'Audit',
      text: 'Vérifier tout le registre avec votre propre appareil, de la première entrée au dernier résultat, sans croire personne.',
    },
    host: {
      word: 'Serveur',
      text: 'L’ordinateur qui garde le registre et transmet tout. Il ne peut ni lire un bulletin ni en changer un en cachette.',
    },
    words: {
      word: 'Douze mots',
      text: 'Toutes vos clés en viennent. Sur le papier, ils vous ramènent tout sur n’importe quel appareil.',
    },
  },
};
