import { plural } from './forms';
import type { Messages } from '../en';

export const votes: Messages['votes'] = {
  title: 'Todas las votaciones',
  hint: 'Buscar y filtrar todo lo que se ha propuesto.',
  search: 'Palabras del título, del texto o de las preguntas',
  phase: 'Cómo está',
  phases: {
    all: 'de cualquier modo',
    coming: 'aún sin abrir',
    open: 'abierta, o contándose',
    waiting: 'aprobada y aún sin regir',
    decided: 'decidida',
    ended: 'terminada sin decisión',
  },
  kind: 'Qué cambia',
  kinds: {
    all: 'algo o nada',
    nothing: 'nada por sí misma',
    rules: 'reglas',
    text: 'textos del libro',
    admit: 'quién entra',
    remove: 'quién queda fuera',
    circle: 'custodios',
    host: 'el servidor',
  },
  proposer: 'De quién es la propuesta',
  anybody: 'de cualquiera',
  found: (count) => plural(count, { one: '# votación', other: '# votaciones' }),
  none: 'No hay ninguna votación así.',
  more: (count) => plural(count, { one: 'Mostrar # más', other: 'Mostrar # más' }),
  proposed: (day, name) => `Propuesta el ${day} por ${name}`,
};
