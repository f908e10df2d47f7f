import type { Messages } from '../en';
import { number, plural } from './forms';

export const texts: Messages['texts'] = {
  erased: 'Borrado.',
  withheld: 'El servidor no muestra este texto, aunque nadie lo ha borrado.',
  erasedByVote: 'Borrado por una votación.',
  vote: 'La votación',
  before: 'La versión anterior:',
  removed: 'Quien lleva el servidor tuvo que borrar este texto y dice por qué:',
  kept: 'El servidor ya no da este texto, aunque nadie lo ha borrado. Este dispositivo todavía lo tiene.',
  give: 'Devolverlo al servidor',
  given: 'El servidor vuelve a tener el texto.',
  erase: 'Borrar este texto',
  eraseName: 'Borrar mi nombre',
  /** Where a member is shown by the beginning of their id. */
  noName: {
    erased: 'nombre borrado',
    withheld: 'el servidor no da el nombre',
    kept: 'este dispositivo aún tiene el nombre',
    removed: 'nombre borrado por quien lleva el servidor',
  },
  propose: 'Proponer que se borre',
  ask: 'En el registro de todos queda solo su huella; no se puede recuperar. Quien lo haya leído puede recordarlo.',
  confirm: 'Borrarlo',
  keep: 'Conservarlo',
  done: 'El texto está borrado.',
  audited: (given, erased, withheld) =>
    `Textos junto al registro: ${number(given)} presentes, ${number(erased)} borrados, ${number(withheld)} que el servidor no muestra aunque nadie los borró. Ningún resultado depende de un texto.`,
  auditedRemoved: (removed) =>
    plural(removed, {
      one: 'Un texto lo borró quien lleva el servidor; donde estaba dice por qué.',
      other: '# textos los borró quien lleva el servidor; donde estaban dice por qué.',
    }),
};
