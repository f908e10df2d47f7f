import { plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['amounts'] = {
  name: 'Geld aufteilen',
  answer: 'Alle teilen eine Summe unter den Möglichkeiten auf.',
  fit: 'Gut, um festzulegen, wie viel jede bekommt; schlecht für das, was alles braucht oder nichts.',
  example: 'Wie teilen wir das Geld des Hauses auf?',
  wins: 'Jede Möglichkeit bekommt den Durchschnitt dessen, was die Stimmzettel ihr geben.',
  total: 'Wie viel teilen alle auf?',
  totalHint: 'Alle teilen auf dem Stimmzettel diese Summe auf; das Ergebnis ist der Durchschnitt.',
  lead: (total) => `Teile bis zu ${total} auf. Was du nicht gibst, bleibt übrig.`,
  left: (left, total) => `Noch ${left} von ${total} übrig`,
  over: (over) => `Das sind ${over} zu viel. Nimm sie irgendwo zurück.`,
  equal: 'Den Rest gleich aufteilen',
  wrong: (option, example) => `Der Betrag für ${option} ist nicht lesbar. Schreib ihn wie ${example}.`,
  errors: {
    most: (most) => `Auf einem Stimmzettel lassen sich höchstens ${most} aufteilen.`,
  },
  result: {
    outcome: (shares) => `Aufgeteilt: ${shares}.`,
    share: (money, option) => `${money} für ${option}`,
    why: (ballots) =>
      plural(ballots, {
        one: 'Jede Möglichkeit bekommt, was der eine Stimmzettel ihr gibt.',
        other: 'Jede Möglichkeit bekommt den Durchschnitt dessen, was # Stimmzettel ihr geben.',
      }),
    rest: (money, total) => `${money} von ${total} bleiben übrig.`,
    restLabel: 'Bleibt übrig',
    /** The same where some members have more than one voice. */
    voices: {
      why: (all) => `Jede Möglichkeit bekommt den Durchschnitt dessen, was ${voicesOf(all)} ihr geben.`,
    },
  },
  slots: {
    low: (option) => `${option}, unterer Teil`,
    high: (option) => `${option}, mal 65.536`,
  },
};
