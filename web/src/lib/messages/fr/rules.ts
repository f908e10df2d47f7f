import type { Class, Fraction } from '../../worker/views';
import type { Messages } from '../en';
import { duration, fraction, number, plural, voicesOf } from './forms';
import { witnessNames } from '../../rules/witnesses';

const part = ({ num, den }: Fraction) =>
  `${plural(num, { one: '# membre', other: '# membres' })} sur ${number(den)}`;

const majority = ({ of, test, num, den }: Class['majority']) => {
  if (of === 'decided' && test === 'more_than' && num * 2 === den) return 'plus de oui que de non';
  const much = `${test === 'more_than' ? 'plus de' : 'au moins'} ${fraction(num, den)}`;
  return {
    decided: `le oui de ${much} de ceux qui disent oui ou non`,
    cast: `le oui sur ${much} de tous les bulletins`,
    base: `le oui de ${much} de tous les membres`,
  }[of];
};

const decides = ({ notice, open, majority: bar, enough }: Class) =>
  `${notice === 0 ? 'ouverture tout de suite' : `${duration(notice)} de préavis`}, au moins ${duration(open)} de vote, ${majority(bar)}${
    enough.num === 0 ? '' : `, et le oui d’au moins ${part(enough)}`
  }`;

export const rules: Messages['rules'] = {
  propose: ({ seconds, at_once }) =>
    `Tout membre peut proposer. ${
      seconds.most === 1
        ? 'Aucune autre signature n’est nécessaire'
        : `Une proposition est mise aux voix quand elle a les signatures de ${part(seconds)} (${number(seconds.most)} au plus), celle de son auteur comprise`
    }. Elle s’ouvre d’elle-même ; personne ne fixe l’ordre du jour. Au plus ${plural(at_once, {
      one: '# vote est ouvert',
      other: '# votes sont ouverts',
    })} à la fois.`,
  classes:
    'Il y a des décisions ordinaires et des décisions spéciales. Les règles, les exclusions, les dépositaires et le serveur sont toujours des décisions spéciales.',
  ordinary: ({ ordinary }) => `Ordinaires : ${decides(ordinary)}.`,
  special: ({ special }) => `Spéciales : ${decides(special)}.`,
  turnout: ({ ordinary, special }) => {
    const [low, high] = [
      fraction(ordinary.turnout.num, ordinary.turnout.den),
      fraction(special.turnout.num, special.turnout.den),
    ];
    const who =
      low === high
        ? `Un vote ordinaire ou spécial ne compte que si ${low} des membres votent`
        : ordinary.turnout.num === 0
          ? `Un vote spécial ne compte que si ${high} des membres votent`
          : special.turnout.num === 0
            ? `Un vote ordinaire ne compte que si ${low} des membres votent`
            : `Un vote ordinaire ne compte que si ${low} des membres votent, un vote spécial si ${high} votent`;
    return `${who}. Ne pas voter devient alors un non que tout le monde voit.`;
  },
  effect: ({ ordinary, special, objections }) =>
    `${
      ordinary.delay === 0
        ? 'Une décision ordinaire prend effet tout de suite'
        : `Une décision ordinaire prend effet ${duration(ordinary.delay)} après son résultat`
    }, une décision spéciale ${duration(special.delay)} après. Jusque-là, ${part(objections)} (au moins 2, ${number(
      objections.most,
    )} au plus) peuvent demander une seconde lecture, une seule fois. Alors elle tient ou elle tombe.`,
  roll: 'Qui vote, et selon quelles règles, est fixé à l’ouverture d’un vote. Qui a rejoint après la proposition n’y vote pas.',
  raise:
    'Un changement de ce que demandent les décisions spéciales doit être adopté selon les anciennes règles et selon les nouvelles.',
  join: ({ admit }) => {
    const how =
      admit.by === 'vote'
        ? 'On entre par un vote qui admet, et d’aucune autre façon'
        : admit.vouches === 0
          ? 'Qui a le lien d’invitation d’un membre rejoint avec lui'
          : `On rejoint avec une invitation et ${plural(admit.vouches, {
              one: '# autre membre qui se porte garant',
              other: '# autres membres qui se portent garants',
            })}. Chaque membre peut se porter garant une fois en ${duration(admit.every)}`;
    const first =
      admit.by === 'vote' || admit.vouches > 0
        ? ' Les 30 premiers jours, l’invitation d’un fondateur suffit.'
        : '';
    const growth =
      admit.by === 'vote'
        ? ''
        : ` L’assemblée grandit d’au plus ${fraction(admit.growth.num, admit.growth.den)} en 30 jours (5 personnes au moins), sauf par un vote.`;
    return `${how}.${first}${growth}`;
  },
  recover: ({ recover }) =>
    `Vos mots sont perdus ? ${plural(recover.vouches, {
      one: '# membre se porte garant',
      other: '# membres se portent garants',
    })} de vos nouvelles clés (dans les petites assemblées, la moitié des autres). Elles comptent ${duration(recover.wait)} plus tard, sauf si les anciennes disent non, et votent à partir du vote suivant.`,
  remove: ({ special }) =>
    `Personne n’est exclu à la hâte : c’est une décision spéciale avec ${duration(
      Math.max(special.notice, 14 * 24 * 60 * 60_000),
    )} de préavis, la réponse de la personne est sur le bulletin, elle vote aussi, et au plus 1 membre sur 10 peut être exclu en 90 jours.`,
  trustees: ({ circle }) =>
    `Au moins ${number(circle.size)} dépositaires ; ${number(circle.threshold)} sur ${number(circle.size)} ouvrent un résultat (dans une assemblée plus petite, tous les membres, et plus de la moitié d’entre eux). Leur mandat dure ${duration(circle.term)}. Ce sont les membres qui les nomment ; personne ne peut choisir les dépositaires de son propre vote.`,
  rest: ({ resting }) =>
    `Qui n’a rien fait pendant ${duration(resting)} est au repos : toujours membre, il vote toujours, mais il n’est pas compté comme absent. Tout acte met fin au repos.`,
  stay: 'Là où il est caché qui vote, un appareil note de lui-même que son membre est toujours là : à sa visite après 90 jours ou plus, et pas tant qu’un tel vote est ouvert. Ainsi, qui ne fait que voter n’est pas mis au repos.',
  sign: 'Plus de la moitié des membres, en signant ouvertement, peut déplacer le registre vers un autre serveur à tout moment et remplacer des dépositaires qui n’agissent pas.',
  ties: {
    report: 'Une égalité est annoncée comme égalité.',
    lot: 'En cas d’égalité, le sort décide. Il est tiré du registre, si bien que tout le monde peut refaire le tirage.',
  },
  withheld: ({ min_ballots }) =>
    `Avec moins de ${plural(min_ballots, { one: '# bulletin', other: '# bulletins', many: '# de bulletins' })}, le résultat reste scellé pour toujours, pour ne trahir personne.${min_ballots > 3 ? ' Là où moins de personnes peuvent voter, il n’est ouvert que si toutes ont voté.' : ''}`,
  participation: {
    open: 'Tout le monde voit qui a voté, et personne ne voit comment.',
    size: 'Là où 16 ou plus peuvent voter, personne ne voit qui a voté, pas même le serveur ; là où moins le peuvent, tout le monde le voit. Personne ne voit jamais comment quelqu’un a voté.',
    hidden:
      'Personne ne voit qui a voté, pas même le serveur, là où 5 ou plus peuvent voter : moins ne cachent personne. Personne ne voit jamais comment quelqu’un a voté.',
    proposal:
      'Qui propose un vote dit si tout le monde voit qui a voté, ou personne, pas même le serveur. Personne ne voit jamais comment quelqu’un a voté.',
  },
  release: ({ release }) =>
    `Un résultat n’est ouvert que lorsque les appareils des dépositaires savent que d’autres voient la même clôture : les appareils la confirment d’eux-mêmes, ceux de ${part(release.confirmations)} au moins (jamais plus de ${number(release.confirmations.most)}), et ceux d’assez de dépositaires ou de membres pour qu’un serveur ne puisse pas faire ouvrir deux clôtures. Passé ce délai, les dépositaires n’attendent plus : ${duration(release.wait)}.`,
  witnesses: ({ witnesses }) =>
    `D’autres signent aussi quel registre il y a, chacun un seul, pour que le serveur ne puisse pas en montrer de différents à différentes personnes : ${witnessNames(witnesses.keys)}. ${number(witnesses.quorum)} sur ${number(witnesses.keys.length)} suffisent.`,
  voices: ({ voices: most }) =>
    `Un vote peut donner à un membre jusqu’à ${voicesOf(most)}, si les statuts le prévoient. Là où quelqu’un en a plus d’une, un résultat n’est ouvert qu’avec ${number(15)} bulletins par voix de qui en a le plus. Les signatures comptent des personnes, et le nombre de voix de chacun se décide avec une voix par personne.`,
  record: {
    members:
      'Le registre est réservé aux membres : le serveur ne le montre à personne d’autre, et l’assemblée n’est pas sur sa liste. Un membre peut laisser quelqu’un le vérifier, pendant 30 jours au plus.',
    public:
      'Le registre est ouvert à tout le monde : les noms, les questions, les résultats et qui a participé peuvent être lus et vérifiés par qui a l’adresse. Aucune liste ne nomme l’assemblée.',
    listed:
      'Le registre est ouvert à tout le monde : les noms, les questions, les résultats et qui a participé peuvent être lus et vérifiés, et la liste de son serveur nomme l’assemblée, s’il en montre une.',
  },
};
