import type { Messages } from '../en';
import { list } from './forms';

export const embed: Messages['embed'] = {
  of: (assembly) => `Un vote de ${assembly}`,
  check: 'Vérifiez par vous-même',
  go: 'Voir le vote',
  checked: 'Calculé à partir du registre par votre propre appareil.',
  numbers: (rows) => `Les nombres : ${list(rows.map((row) => `${row.label} ${row.value}`))}.`,
  failed: 'Le registre ne peut pas être lu pour le moment ; rien n’est donc dit ici du résultat.',
  unknown: 'Ce vote n’existe pas.',
};
