import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# papeleta', other: '# papeletas' });

export const words: KindWords['choose'] = {
  name: 'Elegir una',
  answer: 'Cada persona elige una.',
  fit: 'Sirve para dos opciones, o cuando cada una tiene su gente; no sirve con muchas parecidas, que se quitan votos entre sí.',
  example: '¿Quién habla por nosotros en el consejo?',
  wins: 'Gana la opción con más votos.',
  winsHalf:
    'Se elige la opción que tenga más de la mitad de las papeletas que eligen alguna. Si ninguna la tiene, aún no se elige nada, y las que tengan más van a una segunda vuelta.',
  half: 'Una opción necesita más de la mitad',
  halfHint: 'Si no, hay una segunda vuelta entre las que tengan más.',
  blankLegend: '¿Hay una respuesta aparte de las opciones?',
  blanks: {
    nobody: 'Sí, «Ninguna de estas»',
    no_answer: 'Sí, «Sin respuesta»',
    off: 'No',
  },
  blankHow: {
    nobody: 'Si ninguna opción tiene más papeletas que ella, no se elige nada.',
    no_answer: 'Se cuenta y no decide nada.',
    off: 'Quien participa elige una opción.',
  },
  winsNobody: 'Si ninguna opción tiene más que «Ninguna de estas», no se elige nada.',
  blank: 'Ninguna de estas',
  noAnswer: 'Sin respuesta',
  runOff: 'Escribir la segunda vuelta',
  result: {
    why: (count, ballots) => `${number(count)} de ${papers(ballots)}, más que ninguna otra.`,
    whyBlank: (count, ballots, blank) =>
      `${number(count)} de ${papers(ballots)}, más que ninguna otra opción; ${number(blank)} sin respuesta.`,
    whyHalf: (count, chose) =>
      `${number(count)} de ${papers(chose)} que eligieron una opción: más de la mitad.`,
    none: 'No se eligió nada: ninguna opción tiene más papeletas que «Ninguna de estas».',
    whyNone: (blank, most, ballots) =>
      `«Ninguna de estas» tiene ${number(blank)} de ${papers(ballots)}; lo más que tiene una opción es ${number(most)}.`,
    noMajority: (options) => `Ninguna opción tiene más de la mitad. La segunda vuelta es entre ${options}.`,
    whyNoMajority: (most, chose) =>
      `Lo más que tiene una opción es ${number(most)} de ${papers(chose)} que eligieron una; hacía falta más de la mitad.`,
    each: (count, ballots) => `Cada una tiene ${number(count)} de ${papers(ballots)}.`,
    /** The same where some members have more than one voice. */
    voices: {
      why: (count, all) => `${number(count)} de ${voicesOf(all)}, más que ninguna otra.`,
      whyBlank: (count, all, blank) =>
        `${number(count)} de ${voicesOf(all)}, más que ninguna otra opción; ${number(blank)} sin respuesta.`,
      whyHalf: (count, chose) => `${number(count)} de ${voicesOf(chose)} para una opción: más de la mitad.`,
      none: 'No se eligió nada: ninguna opción tiene más voces que «Ninguna de estas».',
      whyNone: (blank, most, all) =>
        `«Ninguna de estas» tiene ${number(blank)} de ${voicesOf(all)}; lo más que tiene una opción es ${number(most)}.`,
      whyNoMajority: (most, chose) =>
        `Lo más que tiene una opción es ${number(most)} de ${voicesOf(chose)} para alguna; hacía falta más de la mitad.`,
      each: (count, all) => `Cada una tiene ${number(count)} de ${voicesOf(all)}.`,
    },
  },
};
