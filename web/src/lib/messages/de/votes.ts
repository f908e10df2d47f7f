import { plural } from './forms';
import type { Messages } from '../en';

export const votes: Messages['votes'] = {
  title: 'Alle Abstimmungen',
  hint: 'Alles durchsuchen und filtern, was je vorgeschlagen wurde.',
  search: 'Wörter im Titel, im Text oder in den Fragen',
  phase: 'Wo sie steht',
  phases: {
    all: 'überall',
    coming: 'noch nicht offen',
    open: 'offen oder beim Zählen',
    waiting: 'angenommen und noch nicht in Kraft',
    decided: 'entschieden',
    ended: 'ohne Entscheidung beendet',
  },
  kind: 'Was sie ändert',
  kinds: {
    all: 'alles oder nichts',
    nothing: 'nichts von selbst',
    rules: 'Regeln',
    text: 'Texte im Buch',
    admit: 'wer hereinkommt',
    remove: 'wer ausgeschlossen wird',
    circle: 'Vertrauenspersonen',
    host: 'den Server',
  },
  proposer: 'Vorgeschlagen von',
  anybody: 'irgendwem',
  found: (count) => plural(count, { one: '# Abstimmung', other: '# Abstimmungen' }),
  none: 'Keine Abstimmung ist so.',
  more: (count) => plural(count, { one: '# weitere zeigen', other: '# weitere zeigen' }),
  proposed: (day, name) => `Vorgeschlagen am ${day} von ${name}`,
};
