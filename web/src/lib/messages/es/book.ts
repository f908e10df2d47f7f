import { plural } from './forms';
import type { Messages } from '../en';

export const book: Messages['book'] = {
  papers: 'En papel',
  title: 'El libro',
  hint: 'Los textos y reglas que rigen, con las votaciones que los hicieron.',
  lead: 'Lo que esta asamblea ha adoptado y lo que rige ahora. Cada versión anterior se puede leer.',
  texts: 'Textos en vigor',
  none: 'Aún no se ha adoptado ningún texto.',
  noneText: 'Una votación puede poner un texto en el libro: estatutos, normas de la casa, un acuerdo.',
  since: (day) => `En vigor desde el ${day}`,
  by: 'por esta votación',
  review: (day) => `Se vuelve a mirar el ${day}.`,
  overdue: (day) => `Había que volver a mirarlo el ${day}.`,
  keep: 'Volver a votarlo',
  class: {
    ordinary: 'Lo puede cambiar una votación ordinaria.',
    special: 'Solo lo puede cambiar una votación especial.',
  },
  earlier: (count) => plural(count, { one: '# versión anterior', other: '# versiones anteriores' }),
  compare: (day) => `Qué cambió el ${day}`,
  first: (day) => `Adoptado el ${day}`,
  gone: 'Se quitó',
  came: 'Se puso',
  repealed: 'Ya no en vigor',
  repealedOn: (day) => `Derogado el ${day}`,
  rules: 'Las reglas',
  rulesSince: (day) => `Tal como rigen desde el ${day}.`,
  rulesFounded: 'Tal como se fundaron. Ninguna votación las ha cambiado aún.',
  rulesChanges: 'Cómo cambiaron las reglas',
  rulesChange: (day) => `Cambiaron el ${day}`,
  print: 'Imprimir',
};
