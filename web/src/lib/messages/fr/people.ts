import type { Messages } from '../en';
import { number, plural } from './forms';

export const people: Messages['people'] = {
  asking: 'En attente de membres qui se portent garants',
  vouchMeans:
    'Ne vous portez garant que de quelqu’un que vous connaissez comme une seule personne, et qui n’est pas déjà membre sous un autre nom. Cela reste dans le registre à côté de son nom.',
  invitedBy: (name) => `demande à rejoindre, sur invitation de ${name}.`,
  newKeys: 'a perdu les douze mots et demande de nouvelles clés. Demandez-lui en personne si c’est vrai.',
  progress: (done, needed) => `Garants jusqu’ici : ${number(done)}. Nécessaires : ${number(needed)}.`,
  whoCan: (names) => `Pourraient se porter garants maintenant : ${names}.`,
  nobodyCan:
    'Personne ne peut se porter garant en ce moment : ceux qui le pourraient l’ont fait récemment, ou sont membres depuis moins d’un mois.',
  vouch: (name) => `Je me porte garant de ${name}`,
  thanks: (name) => `Vous vous êtes porté garant de ${name}.`,
  early: (when) => `Vous pourrez vous porter garant ${when}.`,
  vouched: 'Vous vous êtes porté garant.',
  ownInvitation: 'L’invitation vient de vous ; d’autres doivent se porter garants.',
  ownKeys: 'D’autres doivent se porter garants de vos clés.',
  keysCount: (when) =>
    `Assez de membres se sont portés garants. Les nouvelles clés comptent ${when}, sauf si les anciennes disent non.`,
  full: (when) =>
    `L’assemblée a grandi autant que ses règles le permettent pour l’instant. Il y aura de nouveau de la place ${when} ; qui attend garde sa place.`,

  byVote: 'admis par un vote',
  brought: (by, vouchers) => `invitation de ${by}, garants : ${vouchers}`,
  broughtAlone: (by) => `invitation de ${by}`,
  removed: 'exclu par un vote',
  rests: 'au repos',
  count:
    'Personne ne peut compter les personnes : aucune mathématique ne dit si deux noms sont une seule personne. Qui a invité qui et qui s’est porté garant reste ici pour toujours, pour que chacun puisse regarder.',
  onlyByVote: 'Ici, on n’entre que par un vote. Tout membre peut en proposer un.',
  onlyByVoteGo: 'Proposer d’admettre des personnes',
  onlyByVoteBack:
    'Une invitation ne fait entrer personne, mais avec elle un membre qui a perdu ses douze mots peut demander de nouvelles clés.',
  removing: 'Exclure quelqu’un',
  removingText:
    'Il faut un vote spécial, avec au moins 14 jours de préavis. La personne peut répondre sur le bulletin et vote aussi. Qui est au repos depuis deux ans peut être rayé par un vote ordinaire.',
  removingGo: 'Proposer un vote',

  invitations: (count) =>
    plural(count, {
      one: '# invitation est utilisable',
      other: '# invitations sont utilisables',
      many: '# d’invitations sont utilisables',
    }),
  invitation: (by, left, until) =>
    plural(left, {
      one: `De ${by} : pour # personne encore, jusqu’à ${until}`,
      other: `De ${by} : pour # personnes encore, jusqu’à ${until}`,
      many: `De ${by} : pour # de personnes encore, jusqu’à ${until}`,
    }),
  invitationMine: (left, until) =>
    plural(left, {
      one: `De vous : pour # personne encore, jusqu’à ${until}`,
      other: `De vous : pour # personnes encore, jusqu’à ${until}`,
      many: `De vous : pour # de personnes encore, jusqu’à ${until}`,
    }),
  revoke: 'La retirer',
  revoked: 'L’invitation est retirée. Personne ne peut plus rejoindre avec elle.',

  waits: (name) => `Vous avez demandé à rejoindre ${name}`,
  waitsProgress: (done, needed) =>
    `Garants de vous jusqu’ici : ${number(done)}. Nécessaires : ${number(needed)}.`,
  waitsAsk: (names) => `Demandez à qui vous connaît : ${names}. Il suffit d’un geste.`,
  waitsUntil: (day) =>
    `Si personne ne se porte garant jusqu’au ${day}, votre demande prend fin, et vous pourrez en refaire une.`,
  reminderFold: 'Un texte à leur envoyer',
  reminder: 'Texte à envoyer',
  reminderText: (name, assembly, link) =>
    `J’ai demandé à rejoindre « ${assembly} » sous le nom de ${name}. Pourriez-vous vous porter garant que je suis une seule personne et pas encore membre ? Ouvrez cette page avec vos clés et touchez « Je me porte garant de ${name} ».\n${link}`,

  askVouch: (name, by) => `${name} demande à rejoindre, sur invitation de ${by}. Connaissez-vous ${name} ?`,
  askVouchPlain: (name) => `${name} demande à rejoindre. Connaissez-vous ${name} ?`,
  askVouchKeys: (name) =>
    `${name} a perdu les douze mots et demande de nouvelles clés. Demandez à ${name} en personne avant de vous porter garant.`,
  youRest:
    'Vous êtes au repos : vous n’avez rien fait ici depuis si longtemps que vous n’êtes pas compté comme absent. Tout acte y met fin.',
  youRestSoon: (when) =>
    `Vous n’avez rien fait ici depuis longtemps. Votre repos commence ${when} : toujours membre, mais pas compté comme absent.`,
  stay: 'Je suis toujours là',
  stayed: 'C’est bon à savoir. C’est dans le registre.',
  stayedByItself:
    'Votre appareil a noté dans le registre que vous êtes toujours là. Là où il est caché qui vote, rien d’autre ne le montre, et vous seriez bientôt au repos.',
  youRemoved:
    'Un vote vous a exclu de cette assemblée. Vous lisez en visiteur, et vous pourrez demander à rejoindre de nouveau après six mois.',
};
