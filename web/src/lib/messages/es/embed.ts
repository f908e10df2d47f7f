import type { Messages } from '../en';
import { list } from './forms';

export const embed: Messages['embed'] = {
  of: (assembly) => `Una votación de ${assembly}`,
  check: 'Compruébalo por tu cuenta',
  go: 'Ver la votación',
  checked: 'Calculado a partir del registro por tu propio dispositivo.',
  numbers: (rows) => `Los números: ${list(rows.map((row) => `${row.label} ${row.value}`))}.`,
  failed: 'Ahora mismo no se puede leer el registro, así que aquí no se dice nada del resultado.',
  unknown: 'No existe esa votación.',
};
