import type { Messages } from '../en';

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
    'Choisissez les règles pour commencer. Chaque nombre ci-dessous peut être changé plus tard par un vote ; en cas de doute, laissez-les ainsi.',
  preset: 'Quelle est la taille de votre groupe ?',
  presets: {
    small: 'Un petit groupe',
    club: 'Une association',
    large: 'Un grand groupe',
    worker_cooperative: 'Coopérative de travail',
    union_branch: 'Section syndicale',
    open_source: 'Projet de logiciel libre',
  },
  presetHints: {
    small: 'Jusqu’à une vingtaine de personnes qui se connaissent. Vous pouvez voter ce soir.',
    club: 'De quelques dizaines à quelques centaines, avec le temps de voir ce qui vient.',
    large: 'Des milliers, dont la plupart ne font que lire.',
    worker_cooperative: 'Deux semaines de préavis, trois quarts pour les décisions spéciales.',
    union_branch:
      'La moitié des membres doit voter, comme certaines lois le demandent ; deux semaines de préavis.',
    open_source: 'Cinq signatures, deux semaines pour discuter, trois contre un pour changer les règles.',
  },
  statutes: 'Vous avez déjà des statuts ?',
  statutesLegend: 'Comme dans les statuts de',
  joining: 'Comment entre-t-on ?',
  joiningOptions: {
    vouched: 'Sur invitation, et d’autres se portent garants',
    link: 'Sur invitation seulement',
    by_vote: 'Par un vote',
  },
  joiningHints: {
    vouched: 'Personne ne peut faire entrer une foule à lui seul.',
    link: 'Entre qui a le lien. Pour une réunion ce soir ; n’importe qui pourrait entrer deux fois.',
    by_vote: 'Les membres décident pour chaque nouvelle personne.',
  },
  record: 'Qui peut lire le registre ?',
  recordOptions: {
    members: 'Les membres',
    public: 'Tout le monde',
    listed: 'Tout le monde, et sur la liste de ce serveur',
  },
  recordHints: {
    members:
      'Qui est invité voit le nom, le but, les règles et qui invite, et le reste une fois entré. Un membre peut laisser quelqu’un tout vérifier.',
    public:
      'Les noms, les questions, les résultats et qui a participé sont visibles de qui a l’adresse, pour toujours. Aucune liste ne nomme l’assemblée.',
    listed:
      'De même, et la première page de ce serveur montre son nom à qui la visite, sauf si qui tient le serveur ne montre aucune liste.',
  },
  more: 'Participation, égalités, petits résultats',
  turnout: 'Combien doivent voter pour qu’un vote compte ?',
  turnoutOptions: {
    none: 'Pas de minimum',
    quarter: 'Un quart des membres',
    third: 'Un tiers des membres',
    half: 'La moitié des membres',
  },
  turnoutWarn:
    'Ne pas voter devient un non que tout le monde voit : qui est contre a intérêt à ne pas voter, et chacun voit qui n’a pas voté. Ne choisissez cela que si une loi le demande. Sans cela il y a tout de même un minimum : les oui qu’il faut.',
  ties: 'Que se passe-t-il en cas d’égalité ?',
  tiesOptions: { report: 'Elle est annoncée comme égalité', lot: 'Le sort décide' },
  tiesHints: {
    report: 'Les membres décident ensuite quoi en faire.',
    lot: 'Tiré du registre après la clôture, d’une façon que tout le monde peut refaire.',
  },
  participation: 'Qui peut voir que vous avez voté ?',
  participationOptions: {
    open: 'Tout le monde',
    size: 'Personne, dans les grands votes',
    hidden: 'Personne',
    proposal: 'Qui propose le dit',
  },
  participationHints: {
    open: 'Une liste montre qui a voté, jamais comment.',
    size: 'Là où 16 ou plus peuvent voter. À moins nombreux, on sait de toute façon qui était là, et on voit que personne ne vote pour quelqu’un qui n’est plus là.',
    hidden: 'Là où 5 ou plus peuvent voter : moins ne cachent personne.',
    proposal: 'Pour chaque vote à nouveau.',
  },
  minBallots: 'Combien de bulletins faut-il pour ouvrir un résultat ?',
  fewestHint:
    'Avec moins, le résultat reste scellé pour toujours : dans la somme d’un seul bulletin tout le monde pourrait le lire, et dans celle de deux, chaque personne celui de l’autre.',
  fewestUnit: 'bulletins',
  wait: 'Combien de temps les dépositaires attendent-ils les autres ?',
  waitOptions: {
    none: 'Pas du tout',
    day: 'Un jour au plus',
    days: 'Trois jours au plus',
  },
  waitHints: {
    none: 'Le résultat est là dès qu’assez de dépositaires le libèrent.',
    day: 'Avant cela, ils ne libèrent que si des appareils d’autres membres ont confirmé qu’ils voient la même clôture. Sinon, un serveur pourrait leur en montrer une autre, pour faire ouvrir des bulletins seuls.',
    days: 'De même, avec plus de temps pour que quelqu’un le remarque.',
  },
  page: 'Les règles sur une page',
  fixed:
    'Personne n’est au-dessus des règles, vous non plus : dès la fondation, elles ne changent que comme les membres le décident.',
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
    'Quand d’autres auront rejoint, vous proposez des dépositaires et les autres signent d’un geste : des membres qui gardent chacun une part de la clé qui ouvre les sommes, pour que personne ne puisse regarder à l’intérieur tout seul. Aucun vote n’est possible sans eux.',
  nextVote: 'Mettre quelque chose aux voix',
  nextVoteText: 'Dès que les dépositaires sont prêts, tout membre peut proposer.',
  go: 'Aller à l’assemblée',
};
