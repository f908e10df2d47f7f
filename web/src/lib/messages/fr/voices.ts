import type { Messages } from '../en';
import { number, plural, voicesOf } from './forms';

const ballotsOf = (count: number) =>
  plural(count, { one: '# bulletin', other: '# bulletins', many: '# de bulletins' });
const members = (count: number) =>
  plural(count, { one: '# membre', other: '# membres', many: '# de membres' });

export const voices: Messages['voices'] = {
  has: (count) => voicesOf(count),
  given: (count) => `un vote en a donné ${number(count)}`,
  change: (name, from, to) => `Voix de ${name} : ${number(from)} → ${number(to)}`,
  member: 'Les voix de qui',
  choose: 'Veuillez choisir quelqu’un.',
  count: 'Voix',
  off: 'Selon les règles, chaque membre a une voix. Un vote doit d’abord changer la règle « Nombre maximal de voix d’un membre ».',
  alone:
    'Un vote sur les voix ne décide rien d’autre : chaque membre y a une voix. Retirez ce qu’il fait d’autre et les autres questions.',
  deciding: 'Dans ce vote, chaque membre a une voix.',
  never: (fewest, count) =>
    `Avec ces voix, aucun autre vote ne pourrait être ouvert : il faudrait ${ballotsOf(fewest)}, et il y a ${members(count)}.`,
  many: (fewest, count) =>
    `Avec ces voix, un résultat n’est ouvert qu’avec ${ballotsOf(fewest)} au moins ; il y a ${members(count)}.`,
  neverOpened: (fewest, count) =>
    `Ce vote ne pourrait pas être ouvert : quelqu’un a plus d’une voix, il faut donc ${ballotsOf(fewest)}, et ${plural(count, { one: '# membre peut', other: '# membres peuvent', many: '# de membres peuvent' })} voter. Un vote sur les voix peut changer cela.`,
  yours: (count) => `Votre bulletin compte ${voicesOf(count)}.`,
  title: 'Ce que révèlent des voix inégales',
  leak: (fewest) =>
    `Le résultat est une somme. Avec des voix inégales, qui voit une somme très penchée et sait combien chacun en a peut en apprendre davantage sur un bulletin de plusieurs voix. C’est pourquoi moins de ${ballotsOf(fewest)} ne sont jamais ouverts ici.`,
  unequal: (several) => `Voix inégales dans ce vote : ${several}. Les autres en ont une.`,
  one: (name, count) => `${name} (${number(count)})`,
  withheld: (ballots, fewest, most) =>
    `${plural(ballots, { one: '# bulletin a été déposé', other: '# bulletins ont été déposés', many: '# de bulletins ont été déposés' })}. Quelqu’un sur la liste a ${voicesOf(most)}, et une somme de moins de ${ballotsOf(fewest)} pourrait alors révéler son vote. Personne ne l’ouvre donc, et rien n’a été décidé.`,
  next: 'Avec moins de voix, ou une par personne, moins de bulletins suffisent : tout membre peut le proposer.',
  counted: (count, ballots) =>
    `${plural(count, { one: '# voix compte', other: '# voix comptent', many: '# de voix comptent' })}, de ${ballotsOf(ballots)}.`,
  turnout: (count, all) => `Leur poids : ${number(count)} sur ${voicesOf(all)}.`,
  quorum: (needed) => `Le quorum est de ${voicesOf(needed)}.`,
  tooFewYes: (yes, needed) =>
    `${plural(yes, { one: '# voix a dit', other: '# voix ont dit', many: '# de voix ont dit' })} oui ; il en fallait ${number(needed)}.`,
  enough: (needed, base) =>
    `Il faut le oui d’au moins ${voicesOf(needed)}, sur ${number(base)} qui comptent.`,
  missed: (count, needed) =>
    `${plural(count, { one: '# voix a participé', other: '# voix ont participé', many: '# de voix ont participé' })} ; les règles en demandent au moins ${number(needed)}.`,
  column: 'Voix',
  ofAll: 'De toutes les voix',
  meaning: 'Les nombres sont des voix, non des personnes.',
};
