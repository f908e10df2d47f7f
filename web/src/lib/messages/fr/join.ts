import type { Messages } from '../en';
import { plural } from './forms';

export const join: Messages['join'] = {
  title: (name) => `Rejoindre ${name}`,
  plainTitle: 'Rejoindre une assemblée',
  lead: (by) => `${by} vous invite.`,
  look: 'Regardez d’abord. Rien n’est créé ni envoyé avant que vous le disiez.',
  purpose: 'À quoi elle sert',
  facts: 'Où elle en est',
  rules: 'Comment elle décide',
  circle: (names, needed) =>
    plural(needed, {
      one: `Dépositaires : ${names}. Il en faut # pour ouvrir la somme d’un vote.`,
      other: `Dépositaires : ${names}. Il en faut # ensemble pour ouvrir la somme d’un vote ; à moins, personne ne peut regarder à l’intérieur.`,
    }),
  noCircle: 'Il n’y a pas encore de cercle de dépositaires, donc pas de vote possible pour l’instant.',
  record: (size) =>
    plural(size, {
      one: 'Le registre a # entrée. Cet appareil vient de la vérifier.',
      other: 'Le registre a # entrées. Cet appareil vient de les vérifier.',
    }),
  until: (left, until) =>
    plural(left, {
      one: `# personne de plus peut rejoindre avec cette invitation, jusqu’au ${until}.`,
      other: `# personnes de plus peuvent rejoindre avec cette invitation, jusqu’au ${until}.`,
    }),
  untilOnly: (until) => `L’invitation est valable jusqu’au ${until}.`,
  form: 'Participer',
  name: 'Votre nom dans cette assemblée',
  nameHint:
    'Les autres membres le voient. Les noms qui se ressemblent sont refusés, pour que personne ne puisse se faire passer pour quelqu’un d’autre.',
  nameMissing: 'Les autres membres ont besoin d’un nom pour vous connaître.',
  nameTaken:
    'Un autre membre a ce nom, ou un nom qui lui ressemble. Choisissez-en un autre, par exemple avec un nom de famille.',
  keysWhy: (name) =>
    `Pour rejoindre ${name}, il vous faut des clés. Elles signent ce que vous faites, pour que personne d’autre ne puisse le faire en votre nom.`,
  last: 'Vos clés sont prêtes. Il reste une chose : appuyez sur « Rejoindre », et votre nom est dans le registre.',
  submit: 'Rejoindre',
  asked: (name) => `Vous avez demandé à rejoindre ${name}`,
  askedLead:
    'Votre demande est dans le registre, signée par vous. Dès qu’assez de membres se portent garants de vous, vous en êtes un ; cette page le montre d’elle-même.',
  lastAsk:
    'Vos clés sont prêtes. Il reste une chose : appuyez sur « Demander à rejoindre », et votre nom est dans le registre.',
  submitAsk: 'Demander à rejoindre',
  comesAtOnce: 'Avec cette invitation, vous êtes membre tout de suite.',
  comesVouched: (vouches) =>
    plural(vouches, {
      one: 'Après votre demande, # autre membre doit se porter garant de vous. Alors vous entrez.',
      other: 'Après votre demande, # autres membres doivent se porter garants de vous. Alors vous entrez.',
      many: 'Après votre demande, # d’autres membres doivent se porter garants de vous. Alors vous entrez.',
    }),
  already: 'Vous êtes déjà membre.',
  problems: {
    expired: {
      title: 'Cette invitation a expiré',
      text: 'Elle n’était valable que jusqu’à un jour qui est passé. Demandez-en une nouvelle à qui vous l’a envoyée ; tout membre peut en créer.',
    },
    spent: {
      title: 'Cette invitation est épuisée',
      text: 'Autant de personnes que prévu ont rejoint avec elle. Demandez-en une nouvelle à qui vous l’a envoyée ; tout membre peut en créer.',
    },
    broken: {
      title: 'Ce lien n’est pas complet',
      text: 'Un lien d’invitation finit par un # et un long code. Il en manque une partie, ou elle a changé. Copiez encore tout le lien, ou scannez le code une nouvelle fois.',
    },
    revoked: {
      title: 'Cette invitation a été retirée',
      text: 'La personne qui l’a donnée l’a retirée, ou n’est plus membre. Demandez-en une nouvelle à n’importe quel membre.',
    },
    by_vote: {
      title: 'Ici, on n’entre que par un vote',
      text: 'Les règles ont changé depuis que cette invitation a été faite. Demandez à un membre de proposer un vote qui vous admet.',
    },
    full: {
      title: 'L’assemblée a grandi autant qu’elle le peut pour l’instant',
      text: 'Ses règles ne le laissent grandir que jusqu’à un certain point en 30 jours. L’invitation reste bonne : réessayez dans quelques jours.',
    },
    unknown: {
      title: 'Cette invitation n’est pas connue ici',
      text: 'L’assemblée n’a pas cette invitation. Demandez-en une nouvelle à qui vous l’a envoyée.',
    },
  },
  readAlong: 'Regarder l’assemblée sans la rejoindre',
  go: 'Aller à l’assemblée',
  welcome: (name) => `Bienvenue dans ${name}`,
  welcomeLead: 'Vous êtes membre. C’est dans le registre, signé par vous.',
  openNow: 'Ouverts maintenant',
  roll: 'Vous pouvez voter dans tout ce qui s’ouvre à partir de maintenant. La liste des votants des votes déjà ouverts a été fixée à leur ouverture.',
  nothingOpen:
    'Rien n’est mis aux voix en ce moment. Vous pouvez proposer quelque chose, ou regarder autour de vous.',
  noTrustees:
    'Aucun vote n’est encore possible : les membres conviennent d’abord des dépositaires. La page de l’assemblée dit où cela en est.',
};
