import type { Messages } from '../en';
import { number, plural } from './forms';

export const common: Messages['common'] = {
  product: 'Folkmoot',
  errorUnknown: 'Algo no ha funcionado.',
  possibleFrom: (when) => `Será posible a partir de: ${when}.`,
  errorCode: (code) => `Código: ${code}`,
  errorDetails: 'Para quien te ayude',
  skip: 'Ir al contenido',
  home: 'Inicio',
  trust: '¿Por qué puedo fiarme?',
  keys: 'Tus claves',
  keysOpen: 'abiertas',
  keysClosed: 'cerradas',
  back: 'Atrás',
  next: 'Siguiente',
  cancel: 'Cancelar',
  copy: 'Copiar',
  copied: 'Copiado',
  working: 'Un momento',
  tryAgain: 'Intentar de nuevo',
  optional: 'opcional',
  you: 'tú',
  of: (done, total) => `${number(done)} de ${number(total)}`,
  members: (count) => plural(count, { one: '# integrante', other: '# integrantes' }),
  close: 'Cerrar',
  less: (label) => `Menos: ${label}`,
  more: (label) => `Más: ${label}`,
  atMost: (max) =>
    plural(max, {
      one: 'Puedes marcar una como máximo. Quita antes esa marca.',
      other: 'Puedes marcar # como máximo. Quita antes una marca.',
    }),
  stepOf: (at, total, name) => `${number(at)} de ${number(total)}: ${name}`,
  stepDone: 'hecho',
  /** How the mark of a member's key looks (lib/key-mark.ts). */
  markForms: ['disco', 'cuadrado', 'triángulo', 'triángulo invertido', 'rombo', 'anillo', 'cruz', 'barra'],
  markColours: ['verde', 'rojo', 'ocre', 'gris'],
  markOf: (words: string) => `Señal de la clave: ${words}`,
  none: 'nada',
  sure: '¿Cómo lo compruebo?',
  unknownMember: 'alguien que no forma parte de la asamblea',
};
