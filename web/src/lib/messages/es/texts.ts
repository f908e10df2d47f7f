import type { Messages } from '../en';
import { number } from './forms';

export const texts: Messages['texts'] = {
  erased: 'Borrado.',
  withheld: 'El servidor no muestra este texto, aunque nadie lo ha borrado.',
  erase: 'Borrar este texto',
  ask: 'En el registro de todos queda solo su huella; no se puede recuperar. Quien lo haya leído puede recordarlo.',
  confirm: 'Borrarlo',
  keep: 'Conservarlo',
  done: 'El texto está borrado.',
  audited: (given, erased, withheld) =>
    `Textos junto al registro: ${number(given)} presentes, ${number(erased)} borrados, ${number(withheld)} que el servidor no muestra aunque nadie los borró. Ningún resultado depende de un texto.`,
};
