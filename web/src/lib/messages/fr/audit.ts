import type { Messages } from '../en';
import { number, plural } from './forms';

const entries = (count: number) => plural(count, { one: '# entrée', other: '# entrées' });
const papers = (count: number) => plural(count, { one: '# bulletin', other: '# bulletins' });

export const audit: Messages['audit'] = {
  title: 'Audit',
  lead: 'Votre appareil relit tout le registre et recalcule tout : qui pouvait voter, chaque bulletin scellé, chaque somme. Il ne croit personne sur parole.',
  start: 'Auditer maintenant',
  again: 'Auditer à nouveau',
  running: 'Votre appareil vérifie.',
  entries: (done, total) => `${number(done)} sur ${entries(total)}`,
  ballotsSoFar: (count) =>
    plural(count, { one: '# bulletin vérifié pour l’instant', other: '# bulletins vérifiés pour l’instant' }),
  left: (seconds) => plural(seconds, { one: 'encore # seconde environ', other: 'encore # secondes environ' }),
  took: (seconds) => `Cela a pris ${seconds} secondes sur cet appareil.`,
  verdicts: {
    verified: 'Tout a été vérifié et tout est juste.',
    failed: 'Quelque chose est faux dans ce registre.',
    unchecked: 'La vérification n’a pas pu se faire.',
    unanchored: 'Le registre est juste en lui-même, mais rien ne dit de quelle assemblée il est.',
  },
  verified: (size, ballots) =>
    `${entries(size)} et ${papers(ballots)} ont été lus et vérifiés, et chaque résultat ci-dessous a été recalculé.`,
  checkpoint: (code, size) =>
    `Point de contrôle ${code}, ${entries(size)}. Toute personne qui audite le même registre voit le même code.`,
  failed: {
    what: 'Ce qui est faux',
    sure: 'À quel point c’est sûr',
    who: 'Qui a pu le faire',
    todo: 'Que faire',
    entry: (index) => `Entrée ${number(index)}.`,
    more: (count) =>
      plural(count, { one: 'Et # autre chose est fausse.', other: 'Et # autres choses sont fausses.' }),
  },
  sure: {
    delivered:
      'C’est certain pour ce qui est arrivé sur cet appareil : c’est de l’arithmétique, et les mêmes fichiers donnent à tout le monde la même réponse. Un audit depuis un autre réseau montre si cela a été changé sur le serveur ou en chemin.',
    signed:
      'C’est certain. Le serveur a signé exactement ces entrées, et toute personne qui les audite trouve la même chose.',
    kept: 'C’est certain. Ce que cet appareil a gardé porte la signature du serveur, et le registre le contredit. Ensemble, ils le prouvent à n’importe qui.',
    older:
      'C’est certain pour ce qui est arrivé sur cet appareil : cela ne concorde pas avec ce qu’il a gardé. Cela ne prouve encore rien à d’autres : le serveur a pu revenir à une copie plus ancienne, ou les fichiers ont été changés en route.',
    address:
      'C’est certain. L’identifiant d’une assemblée découle de sa fondation, et cette fondation en donne un autre.',
  },
  who: {
    way: 'Le serveur, ou quelque chose entre lui et vous : un intermédiaire, une extension de votre navigateur. Aucun membre et aucun dépositaire ne peut causer cela.',
    taken:
      'Le serveur, qui a accepté une entrée qu’il devait refuser. La personne qui l’a écrite a pu y prendre part ; personne d’autre.',
    trustee:
      'Le dépositaire qui a écrit l’entrée, et le serveur, qui devait la refuser. Les autres membres et dépositaires n’y sont pour rien.',
    host: 'Le serveur seul : personne d’autre ne peut signer ce qu’il a signé.',
    older:
      'Le serveur, qui montre une copie plus ancienne ou omet quelque chose, ou quelque chose entre lui et vous. Aucun membre et aucun dépositaire ne peut causer cela.',
    other: 'Le serveur, qui a répondu avec un autre registre, ou la personne qui vous a donné cette adresse.',
  },
  todo: {
    report: 'Gardez le rapport. Il nomme l’étape et l’entrée.',
    compare: (code) =>
      `Comparez le code du point de contrôle avec d’autres membres : ici, c’est ${code}. Si les codes diffèrent, le serveur montre des registres différents à des personnes différentes.`,
    compareNone: 'Demandez à d’autres membres d’auditer aussi, depuis un autre réseau.',
    rely: 'Ne vous fiez à aucun résultat de ce registre tant que ce n’est pas expliqué.',
    program: 'Auditez à nouveau avec le programme, sur un autre ordinateur. La commande est plus bas.',
  },
  unchecked: {
    text: 'Le registre n’a pas pu être lu jusqu’au bout. Cela ne dit rien contre lui, ni pour lui.',
    todo: 'Voyez si vous êtes en ligne et réessayez. Si cela se répète, prévenez la personne qui gère le serveur.',
    large:
      'Le serveur annonce un registre de plus de 268 millions d’entrées, plus qu’une page ne peut lire. Si c’est vrai, le programme peut l’auditer ; sinon, le serveur annonce ce qui n’existe pas. Rien n’en a été vérifié.',
  },
  unusable: {
    text: 'Ce qui a été apporté pour comparer n’a pas pu servir : ce n’est ni un point de contrôle ni un reçu signé par le serveur de cette assemblée. Cela ne dit rien contre le registre, ni contre personne. Rien d’autre n’a été trouvé faux.',
    todo: 'L’étape est marquée ci-dessous. Choisissez le bon fichier et relancez l’audit ; un reçu d’une autre assemblée se cherche sur la page de celle-ci.',
    step: 'Ce qui a été apporté pour cette étape n’est pas signé par le serveur de cette assemblée ou ne peut pas être lu. Cela ne dit rien du registre.',
  },
  stepsTitle: 'Ce qui a été vérifié',
  stepsAhead: 'Ce qui sera vérifié',
  groups: {
    record: 'Le registre',
    people: 'Les personnes et l’ordre',
    count: 'Les bulletins et les sommes',
    yours: 'Ce qui est à vous',
  },
  states: {
    pass: 'Juste',
    fail: 'Faux',
    not_run: 'Non vérifié',
    running: 'En cours',
    ahead: 'À vérifier',
    not_asked: 'Rien à comparer',
  },
  nothing: 'Il n’y avait encore rien à vérifier.',
  stopped: 'Cela n’a pas pu être vérifié jusqu’au bout, à cause de ce qui est faux à une autre étape.',
  unread: 'Cela n’a pas pu être vérifié, car le registre n’a pas pu être lu jusqu’au bout.',
  experts: 'Détails pour spécialistes',
  step: {
    record: {
      title: 'Le registre est complet',
      what: 'Chaque entrée dont parle le serveur peut être lue, et rien d’autre ne s’y trouve.',
      noticed: 'Si une partie manquait, était coupée ou échangée, cette étape échouerait.',
      wrong: 'Une partie du registre manque, ou n’est pas ce qu’elle doit être.',
    },
    checkpoint: {
      title: 'Le serveur s’y engage',
      what: 'Le serveur de cette assemblée a signé ce registre avec sa propre clé.',
      noticed: 'Si la signature était d’un autre, ou pour une autre assemblée, cette étape échouerait.',
      wrong: 'Le point de contrôle n’est pas signé par le serveur de cette assemblée.',
    },
    tree: {
      title: 'Rien n’a changé après la signature',
      what: 'L’empreinte de toutes les entrées ensemble est celle que le serveur a signée.',
      noticed:
        'Si le serveur avait retiré, ajouté ou changé un seul bulletin après avoir signé, cette étape échouerait.',
      wrong: 'Les entrées ne sont pas celles que le serveur a signées.',
    },
    earlier: {
      title: 'Il continue ce que vous avez déjà vu',
      what: 'Le registre commence par tout ce que cet appareil a vu lors de visites précédentes.',
      noticed: 'Si le passé avait été réécrit depuis votre dernière visite, cette étape échouerait.',
      wrong: 'Le registre ne continue pas ce que cet appareil a vu avant.',
    },
    entries: {
      title: 'Chaque acte est signé par qui l’a fait',
      what: 'Chaque entrée porte la bonne signature du membre dont c’est l’acte.',
      noticed: 'Si l’on faisait dire à quelqu’un ce qu’il n’a pas dit, cette étape échouerait.',
      wrong: 'Une entrée ne peut pas être lue, ou n’est pas signée par la personne qu’elle nomme.',
    },
    fold: {
      title: 'Tout s’est passé selon les règles',
      what: 'Chaque entrée était permise à son heure : la bonne personne, dans le bon ordre.',
      noticed: 'Si quelqu’un d’extérieur avait voté, ou après la clôture, cette étape échouerait.',
      wrong: 'Une entrée est contraire aux règles de l’assemblée.',
    },
    circles: {
      title: 'Les dépositaires ont fait leur clé ensemble',
      what: 'La clé qui ouvre les sommes a été faite par tous les dépositaires, chacun une part.',
      noticed: 'Si une seule personne avait fait la clé, cette étape échouerait.',
      wrong: 'Les messages des dépositaires ne vont pas ensemble : on ne peut pas se fier à leur clé.',
    },
    ballots: {
      title: 'Chaque bulletin est valable',
      what: 'Chaque bulletin scellé prouve qu’il contient un choix permis, sans montrer lequel.',
      noticed: 'Si un bulletin comptait double, ou contre quelqu’un, cette étape échouerait.',
      wrong: 'Un bulletin scellé dont la preuve est fausse a été accepté.',
    },
    tallies: {
      title: 'Chaque bulletin a été additionné, une fois',
      what: 'Votre appareil a additionné le dernier bulletin scellé de chaque personne et trouvé les mêmes sommes.',
      noticed: 'Si un bulletin avait été oublié ou compté deux fois, cette étape échouerait.',
      wrong: 'Les sommes ne sont pas celles des bulletins déposés.',
    },
    shares: {
      title: 'Seules les sommes ont été ouvertes',
      what: 'La part de chaque dépositaire prouve qu’elle ouvre exactement la somme, et aucun bulletin seul.',
      noticed: 'Si un dépositaire avait donné une part fausse, cette étape échouerait.',
      wrong: 'La part d’un dépositaire n’ouvre pas la somme qu’elle nomme.',
    },
    results: {
      title: 'Les résultats sont justes',
      what: 'Les nombres sont ceux que contiennent les sommes ouvertes, et les décisions celles que disent les règles.',
      noticed: 'Si un nombre ou une décision étaient inventés, cette étape échouerait.',
      wrong: 'Les nombres ou la décision ne sont pas ceux que donnent les bulletins et les règles.',
    },
    receipt: {
      title: 'Vos bulletins y sont',
      what: 'Tout ce dont cet appareil a un reçu se trouve dans le registre, à sa place.',
      noticed:
        'Si le serveur avait retiré votre bulletin après vous avoir donné le reçu, cette étape échouerait.',
      wrong: 'Le registre ne contient pas ce que le serveur a promis dans un reçu.',
    },
    anchor: {
      title: 'C’est bien cette assemblée',
      what: 'Le registre commence par la fondation que nomme l’adresse de cette page.',
      noticed: 'Si c’était le registre parfait d’une autre assemblée, cette étape échouerait.',
      wrong: 'C’est le registre d’une autre assemblée.',
    },
    witnesses: {
      title: 'Des témoins ont vu le même registre',
      what: 'D’autres ont aussi signé cet état, comme le demandent les règles. Chacun ne signe qu’un seul registre.',
      noticed: 'Si le serveur n’avait montré ce registre qu’à vous, cette étape échouerait.',
      wrong: 'Les témoins ne confirment pas ce registre.',
    },
  },
  counts: {
    record: entries,
    earlier: (n) =>
      plural(n, { one: '# point de contrôle antérieur', other: '# points de contrôle antérieurs' }),
    entries: (n) => plural(n, { one: '# signature', other: '# signatures' }),
    fold: entries,
    circles: (n) => plural(n, { one: '# message de dépositaires', other: '# messages de dépositaires' }),
    ballots: papers,
    tallies: (n) => plural(n, { one: '# vote clos', other: '# votes clos' }),
    shares: (n) => plural(n, { one: '# part', other: '# parts' }),
    results: (n) => plural(n, { one: '# résultat', other: '# résultats' }),
    receipt: (n) => plural(n, { one: '# reçu', other: '# reçus' }),
  },
  notAsked: {
    earlier:
      'Cet appareil n’était jamais venu ici : il n’y a rien à comparer. La prochaine fois, il y aura quelque chose.',
    receipt:
      'Cet appareil ne garde aucun reçu de cette assemblée. Vous pouvez en ajouter un que vous avez enregistré.',
    witnesses:
      'Les règles de cette assemblée ne nomment pas de témoins, ou trop peu d’entre eux ont signé cet état jusqu’ici.',
  },
  results: 'Les résultats, recalculés',
  holding:
    'Quelque chose dans ce registre est faux ou n’a pas pu être vérifié. Ces votes n’en dépendent pas : tout ce dont ils dépendent a été vérifié et est juste.',
  doubtful: (count) =>
    plural(count, {
      one: 'Ce vote dépend de quelque chose qui est faux ou qui n’a pas pu être vérifié. Ses chiffres ne sont donc pas montrés ; cela seul ne dit pas qu’ils sont faux.',
      other:
        'Ces # votes dépendent de quelque chose qui est faux ou qui n’a pas pu être vérifié. Leurs chiffres ne sont donc pas montrés ; cela seul ne dit pas qu’ils sont faux.',
    }),
  answer: 'Réponse',
  count: 'Nombre',
  withheld: (ballots, minBallots) =>
    `Il reste clos : ${plural(ballots, { one: '# bulletin', other: '# bulletins' })}, et les règles n’ouvrent une somme qu’à partir de ${number(minBallots)}. Personne ne l’a ouverte.`,
  noResults: 'Aucun vote de cette assemblée n’a encore de résultat.',
  receipts: 'Mon bulletin y est-il ?',
  receiptsLead:
    'Les reçus que garde cet appareil sont cherchés d’eux-mêmes. Vous pouvez aussi chercher un code de suivi, ou ajouter des reçus que vous avez enregistrés.',
  receiptsFound: (count) =>
    plural(count, {
      one: 'Le bulletin de l’unique reçu de cet appareil est dans le registre.',
      other: 'Les bulletins des # reçus de cet appareil sont dans le registre.',
    }),
  tracker: 'Code de suivi',
  trackerHint: 'Il a été montré quand vous avez déposé votre bulletin, et se trouve dans votre reçu.',
  trackerGo: 'Le chercher',
  trackerFound: (title, index) =>
    `Il y est : entrée ${number(index)}, un bulletin de « ${title} » qui compte.`,
  trackerSeveral: (count) =>
    `${number(count)} bulletins partagent ce que vous avez tapé de leur code de suivi, ce qui n’arrive pas par hasard. Cherchez avec le code entier, tel qu’un second appareil le garde.`,
  trackerUnknown:
    'Aucun bulletin qui compte n’a ce code de suivi. Si vous avez changé votre vote ensuite, seul votre dernier bulletin compte, et seul son code est trouvé.',
  receiptFiles: 'Ajouter des reçus',
  receiptsChoose: 'Choisir des fichiers',
  receiptsRead: (count) =>
    count === 0
      ? 'Ces fichiers ne contiennent aucun reçu de cette assemblée.'
      : plural(count, {
          one: '# reçu lu. Le prochain audit le cherche.',
          other: '# reçus lus. Le prochain audit les cherche.',
        }),
  receiptsHint:
    'Des fichiers que vous avez enregistrés après avoir voté. Ils sont cherchés au prochain audit.',
  compare: {
    title: 'Un autre registre de cette assemblée',
    lead: 'Les membres peuvent installer leur assemblée sur un autre serveur, même si l’ancien refuse. Les deux montrent alors un registre, et les deux commencent de la même façon. Enregistrez le registre à l’autre adresse (« Télécharger le registre ») et choisissez ce fichier ici. Votre appareil audite les deux et dit lequel vaut.',
    label: 'L’autre registre',
    hint: 'Un fichier qui se termine par .tar.',
    choose: 'Choisir un fichier de registre',
    running: 'Votre appareil audite les deux registres.',
    findings: {
      same: 'Les deux sont un même registre. L’un continue là où l’autre s’arrête.',
      this: 'C’est le registre de ce serveur qui vaut.',
      other: 'C’est le registre du fichier qui vaut, pas celui de ce serveur.',
      candidate: 'C’est le registre de ce serveur qui vaut, pour le moment.',
      both_claim: 'Aucun programme ne peut dire lequel vaut.',
      neither: 'Aucun des deux registres ne vaut.',
      split_view: 'Le serveur montre deux registres différents.',
      different: 'Le fichier est le registre d’une autre assemblée.',
      broken: 'Les deux registres sont faux quelque part.',
      unchecked: 'Les registres n’ont pas pu être comparés.',
    },
    because: {
      longer: (common) =>
        `L’autre s’arrête après ${plural(common, { one: '# entrée', other: '# entrées' })}. Celui-ci continue à partir de là, sur un autre serveur que les membres ont mis en fonction.`,
      members: (common, members) =>
        `Les deux ont ${plural(common, { one: 'la même # entrée', other: 'les mêmes # entrées' })} au début. Depuis, ${plural(members, { one: '# membre a mis', other: '# membres ont mis' })} son serveur en fonction, soit plus de la moitié.`,
      host_before: (common) =>
        `Les deux ont ${plural(common, { one: 'la même # entrée', other: 'les mêmes # entrées' })} au début. Son serveur était alors en fonction, et trop peu de membres y ont mis l’autre.`,
      other_is_none: 'L’autre est faux en lui-même, ou aucun serveur en fonction ne l’a signé.',
    },
    candidate:
      'Des membres signent pour que le serveur de l’autre registre prenne la suite. Tant qu’ils ne sont pas plus de la moitié, rien ne change.',
    bothClaim:
      'Des membres ont mis les deux serveurs en fonction. Parlez-en avec les autres avant de vous fier à l’un ou à l’autre.',
    signedBoth: (names) => `Ont signé pour les deux : ${names}.`,
    neither: 'Aucun des deux n’est signé par un serveur qui soit en fonction d’après ce registre.',
    splitView: (common) =>
      `Ils se séparent après ${plural(common, { one: '# entrée', other: '# entrées' })}, et le serveur a signé les deux. Enregistrez les deux registres : ensemble, ils le prouvent à tout le monde. Dites-le aux autres membres.`,
    broken: 'Auditez chacun à part pour voir ce que c’est.',
    unchecked: 'L’un des deux n’a pas pu être lu. Vérifiez votre connexion et réessayez.',
    go: (address) => `Aller à ${address}`,
  },
  program: 'La même chose avec un programme',
  programLead:
    'L’audit de cette page est un programme que ce serveur vous a donné. Qui ne veut se fier à lui en rien en utilise un venu d’ailleurs, sur son propre ordinateur :',
  save: 'Enregistrer le rapport',
};
