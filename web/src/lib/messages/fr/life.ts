import { duration, number, plural } from './forms';
import type { Messages } from '../en';

export const life: Messages['life'] = {
  classes: { ordinary: 'Vote ordinaire', special: 'Vote spécial' },
  by: { ballot: 'à bulletins secrets', signatures: 'par signatures' },
  again: 'Seconde lecture',
  againOf: 'Voir la première lecture',

  collecting: (have, needed) =>
    `${number(have)} sur ${plural(needed, { one: '# signature', other: '# signatures' })}`,
  missing: (count, notice) =>
    plural(count, {
      one: `Il en manque une. Le vote s’ouvre ${duration(notice)} après la dernière.`,
      other: `Il en manque #. Le vote s’ouvre ${duration(notice)} après la dernière.`,
    }),
  missingAtOnce: (count) =>
    plural(count, {
      one: 'Il en manque une. Dès qu’elle est là, le vote s’ouvre.',
      other: 'Il en manque #. Dès qu’elles sont là, le vote s’ouvre.',
    }),
  urgent:
    'Il serait ouvert moins longtemps que d’habitude : il faut donc les signatures d’un tiers des membres.',
  tripled: (until) =>
    `Un vote sur le même sujet a échoué récemment : jusqu’au ${until}, il faut trois fois plus de signatures.`,
  opens: (when) => `Ouverture ${when}`,
  notice:
    'Il y a assez de signatures. Jusqu’à l’ouverture, tout le monde peut le lire et personne ne peut le changer.',
  queue: (open) =>
    plural(open, {
      one: 'Son tour vient quand le vote ouvert (#) est terminé. Les propositions qui ont le plus de signatures passent d’abord.',
      other:
        'Son tour vient quand l’un des # votes ouverts est terminé. Les propositions qui ont le plus de signatures passent d’abord.',
    }),
  circle: 'Il attend des dépositaires. Sans dépositaires en fonction, aucun vote ne s’ouvre.',
  term: 'Le mandat des dépositaires est terminé. Jusqu’aux prochains, seul un vote à leur sujet s’ouvre.',
  termOver:
    'Le mandat des dépositaires est terminé depuis longtemps. Les prochains viennent par les signatures de plus de la moitié des membres.',
  lapses: (day) => `S’il n’est pas ouvert le ${day}, il devient caduc.`,
  signing: (have, needed) => `${number(have)} membres sur ${number(needed)} ont signé`,
  signingText: (missing) =>
    plural(missing, {
      one: 'Avec # signature de plus, cela vaut aussitôt. Tout le monde voit qui a signé.',
      other: 'Avec # signatures de plus, cela vaut aussitôt. Tout le monde voit qui a signé.',
    }),
  signedBy: (names) => `Signé par ${names}.`,
  sign: 'Signer cette proposition',
  signHint:
    'Une signature dit : il faut voter là-dessus. Elle ne dit pas ce que vous voterez. Tout le monde la voit.',
  signHintWay: 'Votre signature compte comme un oui, au grand jour. Tout le monde la voit.',
  unsign: 'Retirer ma signature',
  unsignLast: 'La vôtre est la seule signature : si vous la retirez, la proposition disparaît.',
  youSigned: 'Vous l’avez signée.',
  failed: 'Votre signature est restée comme elle était.',
  guest: 'Seuls les membres peuvent signer.',
  overtakenBy: (title) => `Devancé par « ${title} » : ce qu’il voulait changer n’est plus comme avant.`,
  overtaken: 'Devancé : ce qu’il voulait changer n’est plus comme avant. On peut le proposer de nouveau.',
  signed: 'Plus de la moitié des membres l’ont signé. Cela vaut.',
  newcomers: 'Qui rejoint l’assemblée après la proposition n’y vote pas.',

  comes: 'Ce qu’il en advient',
  pending: (when) => `Cela prend effet ${when}, sauf si assez de membres demandent une seconde lecture.`,
  pendingSure: (when) => `Cela prend effet ${when}.`,
  objections: (have, needed) =>
    `${number(have)} sur ${plural(needed, { one: '# membre', other: '# membres' })} ont demandé une seconde lecture.`,
  object: 'Demander une seconde lecture',
  objectHint: (needed) =>
    plural(needed, {
      one: 'Si # membre la demande, tout le monde vote encore une fois. Cela ne vaut que si c’est adopté de nouveau.',
      other:
        'Si # membres la demandent, tout le monde vote encore une fois. Cela ne vaut que si c’est adopté de nouveau.',
    }),
  objected: 'Vous avez demandé une seconde lecture.',
  objectLate: 'Seules les personnes qui pouvaient voter peuvent demander une seconde lecture.',
  objectOnce: 'C’était la seconde lecture. Il n’y en a pas de troisième.',
  suspended: (until) =>
    `Assez de membres ont demandé une seconde lecture. Il faut que quelqu’un la propose, sinon la décision tombe. Dernier délai : ${until}.`,
  reread: 'Proposer la seconde lecture',
  rereadHint: 'Les mêmes mots et les mêmes changements. Elle ne demande aucune signature.',
  rereading: 'On vote une seconde fois. Cela ne prend effet que si c’est adopté de nouveau.',
  rereadingGo: 'Voir la seconde lecture',
  inForce: (since) => `En vigueur depuis : ${since}.`,
  void: 'Cela n’a pas pris effet : la seconde lecture n’a pas été adoptée, ou personne ne l’a proposée.',

  answer: (name) => `Ce que répond ${name}`,
  answerNone: (name) => `${name} n’a pas encore répondu.`,
  answerWrite: 'Votre réponse',
  answerHint:
    'Elle est montrée à côté des raisons, à tout le monde et avant que quiconque scelle un bulletin. Vous pouvez la changer jusqu’à la fin du vote.',
  answerSend: 'Publier ma réponse',
  answerDone: 'Votre réponse est maintenant ici.',
  answerFailed: 'Votre réponse n’est pas publiée.',
  answerSelf: 'Ce vote vous concerne. Vous pouvez répondre, et vous votez comme tout le monde.',

  rulesThen: 'Ce sont les règles du jour de son ouverture qui décident, quoi qu’il change ensuite.',
  mistake: {
    title: 'Quelque chose ne va pas dans ce vote ?',
    what: 'Que doit-il se passer ?',
    end: 'Il s’arrête, et aucun bulletin n’est jamais ouvert',
    endHint: 'La question peut être reposée dans un nouveau vote.',
    later: (days) => plural(days, { one: 'Il ferme # jour plus tard', other: 'Il ferme # jours plus tard' }),
    laterTitle: 'Il ferme plus tard',
    reason: 'Qu’est-ce qui ne va pas ?',
    reasonHint: 'Tout le monde lit ceci.',
    ask: 'Demander aux autres',
    askHint: (needed) =>
      `Il faut ${plural(needed, { one: '# membre', other: '# membres' })} de la liste, vous compris, avant que le vote ferme. Personne ne peut le faire seul, et le serveur ne le peut pas du tout.`,
    asksEnd: (name) => `${name}, qui a proposé ce vote, demande qu’il s’arrête sans être ouvert.`,
    asksLater: (name, time) => `${name}, qui a proposé ce vote, demande qu’il ferme plus tard : ${time}.`,
    ended: 'Arrêté sans être ouvert, parce que quelque chose n’y allait pas. Il n’a rien décidé.',
    extended: (time) => `Il ferme plus tard que d’abord annoncé : ${time}.`,
    agreed: (have, needed) =>
      `D’accord : ${number(have)} sur ${plural(needed, { one: '# membre :', other: '# membres :' })}`,
    agree: 'Je suis d’accord',
    youAgree: 'Vous êtes d’accord.',
    sealed: (ballots) =>
      `${plural(ballots, { one: '# bulletin a été déposé', other: '# bulletins ont été déposés' })}. Le registre n’accepte aucune part pour ce vote : aucun bulletin n’est ouvert, à moins qu’autant de dépositaires qu’un résultat en demande n’enfreignent ensemble les règles. Le vote ne compte pour rien ni contre personne.`,
    nothingToRelease: 'Vous êtes l’un de ses dépositaires : vous n’avez rien à libérer.',
    again: 'Proposer encore',
  },
  ownBar: 'C’est ce vote lui-même qui le demandait ; les règles demandent moins.',
  barAlso: 'En plus de ce que demandent les règles, ce vote demande :',
  tooFewYes: (yes, needed) =>
    `${plural(yes, { one: '# membre a dit', other: '# membres ont dit' })} oui ; il en fallait ${number(needed)}.`,
  enough: (needed, base) =>
    `Il faut le oui d’au moins ${plural(needed, { one: '# membre', other: '# membres' })}, sur ${number(base)} qui comptent.`,
};
