import type { Messages } from '../en';

export const trust: Messages['trust'] = {
  title: 'Pourquoi puis-je m’y fier ?',
  lead: 'Vous n’avez pas à nous faire confiance, et personne ne devrait y être obligé. Voici les questions que l’on pose le plus souvent, avec chaque fois ce qui vous protège et où la protection s’arrête.',
  limit: 'Où cela s’arrête',
  glossary: 'Ce que veulent dire les mots',
  answers: {
    readers: {
      question: 'Qui peut lire mon bulletin ?',
      answer:
        'Personne à lui seul. Votre appareil scelle le bulletin avant qu’il ne parte. Les bulletins scellés ne sont jamais ouverts un par un : on les additionne sans les ouvrir, et seule la somme est ouverte.',
      limit:
        'Si autant de dépositaires qu’il en faut pour ouvrir un résultat s’entendaient pour tricher, ils pourraient aussi ouvrir des bulletins isolés. C’est votre assemblée qui les a choisis, et qui a fixé combien il en faut.',
    },
    server: {
      question: 'Le serveur pourrait-il changer le résultat ?',
      answer:
        'Pas sans que cela se voie. Chaque bulletin porte une preuve, et le résultat peut être recalculé à partir des bulletins scellés : votre appareil le fait lui-même. Le serveur signe le registre à mesure qu’il grandit : une page arrachée ou réécrite se remarque.',
      limit:
        'Il peut ne pas répondre, ou refuser un bulletin. Votre appareil vous le dit alors, et chaque reçu qu’il a donné prouve ce qu’il a pris.',
    },
    crooks: {
      question: 'Et si les gens qui gèrent tout cela étaient malhonnêtes ?',
      answer:
        'Ils n’ont la clé d’aucun bulletin, ni aucun bouton que les autres n’auraient pas. Tout membre peut enregistrer le registre entier dans un fichier et le vérifier sans eux.',
      limit:
        'Ils voient quand quelqu’un se connecte et depuis quel point du réseau, comme sur tout site. Et la page qui scelle votre bulletin vient de leur serveur : en cas de doute, vérifiez votre appareil avec un second.',
    },
    trustees: {
      question: 'Et si des dépositaires complotaient ?',
      answer:
        'Une somme s’ouvre à plusieurs, à trois sur cinq par exemple ; moins nombreux, ils ne peuvent rien ouvrir. Ce que chacun donne porte une preuve, ils ne peuvent donc pas changer le résultat. Choisissez des personnes de bords différents, qui tricheraient difficilement ensemble.',
      limit:
        'S’ils sont assez nombreux à comploter, ils peuvent lire des bulletins isolés, et personne ne le remarquerait. C’est pourquoi il importe de bien les choisir.',
    },
    device: {
      question: 'Et si mon téléphone était piraté ?',
      answer:
        'Un téléphone piraté peut sceller autre chose que votre choix. « Vérifier cet appareil » le révèle : un bulletin scellé est ouvert, et un second appareil montre ce qu’il contient vraiment. Le téléphone ne peut pas savoir d’avance quel bulletin vous vérifierez.',
      limit: 'Un téléphone piraté peut observer ce que vous touchez. Aucune page ne peut le lui cacher.',
    },
    words: {
      question: 'Et si je perds mes mots ?',
      answer:
        'Tant que l’un de vos appareils garde vos clés, rien ne change. Sur un nouvel appareil, les douze mots ramènent tout. Si les deux sont perdus, des membres qui vous connaissent se portent garants de nouvelles clés, et vous restez le même membre.',
      limit:
        'Personne ne peut retrouver des mots perdus, nous non plus. Et qui les trouve peut voter à votre place : gardez-les comme la clé de chez vous.',
    },
    administrator: {
      question: 'Pourquoi n’y a-t-il pas d’administrateur ?',
      answer:
        'Un administrateur pourrait radier des membres, déplacer des dates ou changer des dépositaires, et les autres devraient croire que c’était juste. Ici, cela n’arrive que si les membres le décident, selon des règles qu’ils peuvent changer, et chaque appareil le vérifie. Qui a fondé l’assemblée est un membre comme les autres.',
      limit:
        'Personne ne peut non plus réparer une erreur à la hâte. Un vote dont la date est fausse est retiré, puis refait.',
    },
  },
  pages: {
    question: 'D’où viennent ces pages ?',
    own: (host, here) =>
      `De votre propre programme, et rien de ce qui s’y exécute n’a été envoyé par ${host}. Ce serveur ne donne que des données, que votre programme vérifie comme tout le reste. Vous le voyez à l’adresse, qui commence par ${here} : c’est votre propre ordinateur.`,
    server:
      'Du serveur, comme celles de tout site web. Qui ne veut rien exécuter de ce qu’un serveur envoie peut les avoir du programme folkmoot sur son propre ordinateur. Il montre ses propres pages et ne demande au serveur que des données :',
    hash: 'Tout ce dont ces pages sont faites a une seule empreinte. La voici telle que la page la trouve ; une page que quelqu’un a modifiée pourrait montrer n’importe laquelle. Comparez-la donc à celle que montre un autre serveur de cette version, ou laissez votre propre programme chercher tous les fichiers et les comparer :',
    hashLabel: 'Empreinte des pages',
    noHash: 'L’empreinte ne peut pas être montrée pour le moment.',
    record:
      'Le registre de chaque assemblée nomme l’empreinte des pages que son serveur montre à tout le monde. La vérification d’une assemblée regarde s’il nomme celles-ci.',
    named: {
      title: 'Les pages qui s’exécutent ici',
      now: (since) =>
        `Le registre nomme ces pages : le serveur les a annoncées à tout le monde et dit n’en donner aucune autre depuis le ${since}.`,
      before: (since, until) =>
        `Le registre nomme ces pages comme celles du ${since} au ${until}. Depuis, le serveur en a annoncé d’autres. Rechargez la page pour les avoir.`,
      never: 'Le registre ne nomme pas ces pages.',
      neverTodo:
        'Le serveur a envoyé à votre appareil des pages qu’il n’a annoncées à personne. Après une mise à jour, cela peut durer un instant : rechargez la page. Si cela reste ainsi, n’entrez ici aucun mot de vos clés, dites cette empreinte aux autres et comparez depuis un autre ordinateur. Avec folkmoot open, vous utilisez les pages de votre propre programme.',
      nothing: 'Le registre ne nomme encore aucune page : il n’y a rien à quoi les comparer.',
    },
  },
  learns: {
    question: 'Qui apprend quoi ?',
    lead: 'Pour une assemblée dont le registre est réservé aux membres. Un vote montre qui participe, ou le cache ; sa page le dit avant que vous votiez.',
    who: 'Qui',
    facts: {
      exists: 'Que le groupe existe',
      texts: 'Noms, textes, qui en fait partie',
      votedShown: 'Si vous avez voté, là où cela se voit',
      votedHidden: 'Si vous avez voté, là où c’est caché',
      choiceShown: 'Ce que vous avez choisi, là où l’on voit qui vote',
      choiceHidden: 'Ce que vous avez choisi, là où c’est caché',
    },
    learners: {
      anybody: 'N’importe qui',
      invited: 'Qui est invité',
      pass: 'Qui a reçu un laissez-passer',
      member: 'Un autre membre',
      few: 'Moins de dépositaires qu’il n’en faut',
      enough: 'Autant de dépositaires qu’il en faut, s’ils s’entendent',
      host: 'Le serveur',
      all: 'Le serveur et tous les dépositaires ensemble',
      relay: 'Un relais qui transmet votre bulletin',
      witness: 'Un témoin que les règles nomment',
    },
    learned: {
      yes: 'Oui',
      no: 'Non',
      entrance: 'Seulement le nom, le but, les règles et qui invite',
      destination: 'Seulement à quel serveur va l’envoi',
      length: 'Seulement un identifiant, la longueur du registre et quand il a grandi',
      tag: 'Non : un numéro sans nom',
    },
    note: 'Le serveur voit de quelle adresse vient une demande, sauf pour un bulletin passé par un relais ; le relais voit l’adresse, mais pas le bulletin. Aucun des deux ne la garde.',
  },
  limits: {
    question: 'Qu’est-ce que cela ne protège pas ?',
    answer:
      'Aucune façon de voter ne protège de tout. Voici ce que Folkmoot laisse ouvert, et qu’il faut savoir :',
    points: [
      'Qui a participé est public, sauf si le vote le cache : sa page le dit avant que vous votiez. S’il le cache, le registre ne le dit à personne, mais le serveur peut voir de quelle adresse un bulletin est venu. Ce que vous avez voté, personne ne le voit.',
      'Quelqu’un qui se tient à côté de vous à la table de la cuisine peut faire pression. Vous pouvez voter de nouveau jusqu’à la fin et seul le dernier bulletin compte, mais le registre montre que vous l’avez fait.',
      'Là où très peu de personnes votent, la somme peut vous trahir : si les trois disent oui, on sait ce que les trois ont voté.',
      'Si deux membres sont une seule personne, seuls les gens peuvent le savoir. Invitez ceux que vous connaissez.',
      'Le sceau repose sur des mathématiques qu’aucun ordinateur d’aujourd’hui ne peut défaire. Un autre, dans quelques décennies, le pourra peut-être, et les vieux registres seront toujours là.',
    ],
  },
};
