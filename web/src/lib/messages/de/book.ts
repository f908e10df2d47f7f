import { plural } from './forms';
import type { Messages } from '../en';

export const book: Messages['book'] = {
  papers: 'Auf Papier',
  title: 'Das Buch',
  hint: 'Die Texte und Regeln, die gelten, mit den Abstimmungen, die sie gemacht haben.',
  lead: 'Was diese Versammlung angenommen hat und was jetzt gilt. Jede frühere Fassung bleibt lesbar.',
  texts: 'Texte in Kraft',
  none: 'Noch kein Text ist angenommen.',
  noneText: 'Eine Abstimmung kann einen Text ins Buch stellen: Satzung, Hausordnung, eine Vereinbarung.',
  since: (day) => `In Kraft seit ${day}`,
  by: 'durch diese Abstimmung',
  review: (day) => `Am ${day} wird er wieder angesehen.`,
  overdue: (day) => `Er hätte am ${day} wieder angesehen werden sollen.`,
  keep: 'Noch einmal darüber abstimmen',
  class: {
    ordinary: 'Eine gewöhnliche Abstimmung kann ihn ändern.',
    special: 'Nur eine besondere Abstimmung kann ihn ändern.',
  },
  earlier: (count) => plural(count, { one: '# frühere Fassung', other: '# frühere Fassungen' }),
  compare: (day) => `Was sich am ${day} geändert hat`,
  first: (day) => `Angenommen am ${day}`,
  gone: 'Herausgenommen',
  came: 'Eingefügt',
  repealed: 'Nicht mehr in Kraft',
  repealedOn: (day) => `Aufgehoben am ${day}`,
  rules: 'Die Regeln',
  rulesSince: (day) => `Wie sie seit ${day} gelten.`,
  rulesFounded: 'Wie bei der Gründung. Noch keine Abstimmung hat sie geändert.',
  rulesChanges: 'Wie sich die Regeln geändert haben',
  rulesChange: (day) => `Geändert am ${day}`,
  print: 'Drucken',
};
