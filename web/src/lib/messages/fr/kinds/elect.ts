import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['elect'] = {
  name: 'Élire à plusieurs sièges',
  answer: 'Chacun coche les personnes qu’il souhaite.',
  fit: 'Bien pour un bureau ou pour des dépositaires ; mauvais si chaque groupe a besoin de quelqu’un à lui : les plus nombreux peuvent prendre tous les sièges.',
  example: 'Qui siège au bureau ?',
  wins: (seats) =>
    `${plural(seats, { one: 'Le siège va', other: 'Les # sièges vont' })} aux personnes cochées sur le plus de bulletins, si assez de membres les cochent.`,
  seats: 'Sièges',
  limit: 'Combien un bulletin peut-il en cocher ?',
  limits: { seats: 'Autant qu’il y a de sièges', some: 'Un autre nombre' },
  max: 'Au plus',
  member: 'Membre',
  standsAsMember: 'Se présente comme membre : le nom est celui de la liste des membres.',
  statement: (name) => `${name}, en ses propres mots`,
  statementShort: 'En ses propres mots (facultatif)',
  lead: (max, seats, of) =>
    `${plural(seats, { one: 'Il y a # siège', other: 'Il y a # sièges' })}. ${
      max === of
        ? 'Cochez toutes les personnes que vous souhaitez, ou aucune.'
        : `Cochez jusqu’à ${number(max)} personnes, ou aucune.`
    }${of === seats ? ' Il y a autant de candidats que de sièges, mais chacun doit avoir assez de voix.' : ''}`,
  markedOf: (count, max) => `${number(count)} sur ${number(max)} au plus`,
  tooMany: (max) => `On peut en cocher ${number(max)} au plus ici.`,
  errors: {
    seats: (most) => `Il peut y avoir de 1 à ${number(most)} sièges.`,
    max: (most) => `Un bulletin peut en cocher de 1 à ${number(most)} ici.`,
  },
  warnings: {
    few: (empty, seats) =>
      `Il y a moins de candidats que de sièges : au moins ${number(empty)} sur ${number(seats)} restent vides.`,
    equal: 'Il y a autant de candidats que de sièges. Chacun doit quand même avoir assez de voix.',
  },
  result: {
    why: (needed) =>
      `Les sièges vont aux personnes cochées sur le plus de bulletins ; il fallait au moins ${plural(needed, { one: '# voix', other: '# voix' })}.`,
    level: (names) => `${names} ont autant de voix, et il y a trop peu de sièges pour tous.`,
    open: 'Les règles ne tranchent pas une égalité.',
    few: (needed, some) =>
      `${some ? 'Personne d’autre' : 'Personne'} n’a ${plural(needed, { one: 'la # voix nécessaire', other: 'les # voix nécessaires' })}.`,
    several: 'Un bulletin peut en cocher plusieurs : les parts font ensemble plus que le tout.',
    bar: (needed) => `Nombre de voix nécessaire : ${needed}.`,
    tooFew: 'trop peu de voix',
    states: {
      elected: 'élu',
      level: 'à égalité',
      behind: 'non élu',
      void: '–',
    },
    /** The same where some members have more than one voice. */
    voices: {
      level: (names) => `${names} ont autant de voix, et il y a trop peu de sièges pour tous.`,
      few: (needed, some) =>
        `${some ? 'Personne d’autre' : 'Personne'} n’a ${plural(needed, { one: 'la # voix nécessaire', other: 'les # voix nécessaires' })}.`,
      bar: (needed) => `Nombre de voix nécessaire : ${needed}.`,
      tooFew: 'trop peu de voix',
      why: (needed) => `Les sièges vont à qui a le plus de voix ; il fallait au moins ${voicesOf(needed)}.`,
    },
  },
};
