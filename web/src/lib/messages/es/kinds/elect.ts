import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['elect'] = {
  name: 'Elegir para varios puestos',
  answer: 'Cada cual marca a quienes quiere.',
  fit: 'Sirve para una junta o para custodios; no sirve si cada grupo necesita a alguien suyo: quienes son más pueden ocupar todos los puestos.',
  example: '¿Quién forma la junta?',
  wins: (seats) =>
    `${plural(seats, { one: 'El puesto es', other: 'Los # puestos son' })} para quienes están en más papeletas, si los marcan suficientes integrantes.`,
  seats: 'Puestos',
  limit: '¿Cuántas personas puede marcar una papeleta?',
  limits: { seats: 'Tantas como puestos hay', some: 'Otro número' },
  max: 'Como mucho',
  member: 'Integrante',
  standsAsMember: 'Se presenta como integrante: el nombre es el de la lista de integrantes.',
  statement: (name) => `${name}, en sus propias palabras`,
  statementShort: 'En sus propias palabras (si quiere)',
  lead: (max, seats, of) =>
    `${plural(seats, { one: 'Hay # puesto', other: 'Hay # puestos' })}. ${
      max === of
        ? 'Marca a todas las personas que quieras, o a ninguna.'
        : `Marca hasta ${number(max)}, o a nadie.`
    }${of === seats ? ' Hay tantas candidaturas como puestos, pero cada una necesita suficientes votos.' : ''}`,
  markedOf: (count, max) => `${number(count)} de ${number(max)} como mucho`,
  tooMany: (max) => `Aquí se pueden marcar ${number(max)} como mucho.`,
  errors: {
    seats: (most) => `Puede haber de 1 a ${number(most)} puestos.`,
    max: (most) => `Una papeleta puede marcar aquí de 1 a ${number(most)}.`,
  },
  warnings: {
    few: (empty, seats) =>
      `Hay menos candidaturas que puestos: al menos ${number(empty)} de ${number(seats)} quedan vacíos.`,
    equal: 'Hay tantas candidaturas como puestos. Cada una necesita igualmente suficientes votos.',
  },
  result: {
    why: (needed) =>
      `Los puestos son para quienes están en más papeletas; hacía falta al menos ${plural(needed, { one: '# voto', other: '# votos' })}.`,
    level: (names) => `${names} tienen los mismos votos, y no hay puestos para todas esas personas.`,
    open: 'Las reglas no resuelven un empate.',
    few: (needed, some) =>
      `${some ? 'Nadie más' : 'Nadie'} tiene ${plural(needed, { one: 'el # voto que hace falta', other: 'los # votos que hacen falta' })}.`,
    several: 'Una papeleta puede marcar varias personas, así que las partes suman más que el total.',
    bar: (needed) => `Votos necesarios: ${needed}.`,
    tooFew: 'muy pocos votos',
    states: {
      elected: 'elegida',
      level: 'en empate',
      behind: 'no elegida',
      void: '–',
    },
    /** The same where some members have more than one voice. */
    voices: {
      why: (needed) =>
        `Los puestos son de quienes tienen más voces; hacían falta al menos ${voicesOf(needed)}.`,
      level: (names) => `${names} tienen las mismas voces, y no hay puestos para todas esas personas.`,
      few: (needed, some) =>
        `${some ? 'Nadie más' : 'Nadie'} tiene ${plural(needed, { one: 'la # voz que hace falta', other: 'las # voces que hacen falta' })}.`,
      bar: (needed) => `Voces necesarias: ${needed}.`,
      tooFew: 'muy pocas voces',
    },
  },
};
