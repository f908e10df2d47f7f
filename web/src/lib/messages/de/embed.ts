import type { Messages } from '../en';
import { list } from './forms';

export const embed: Messages['embed'] = {
  of: (assembly) => `Eine Abstimmung von ${assembly}`,
  check: 'Selbst nachprüfen',
  go: 'Zur Abstimmung',
  checked: 'Von deinem eigenen Gerät aus dem Protokoll berechnet.',
  numbers: (rows) => `Die Zahlen: ${list(rows.map((row) => `${row.label} ${row.value}`))}.`,
  failed: 'Das Protokoll lässt sich gerade nicht lesen, darum steht hier nichts über das Ergebnis.',
  unknown: 'Diese Abstimmung gibt es nicht.',
};
