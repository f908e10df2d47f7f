import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['score'] = {
  name: 'Bewertung in Zahlen',
  answer: 'Alle geben jeder Möglichkeit eine Zahl.',
  fit: 'Gut, um zu sehen, wie stark etwas gewollt wird; schlecht, wenn manche übertreiben, denn die Enden wiegen am meisten.',
  example: 'Wie gut würde jeder dieser Pläne für dich passen?',
  wins: 'Die Möglichkeit mit der höchsten Summe gewinnt.',
  max: 'Die höchste Zahl',
  maxHint: 'Die Zahlen gehen von 0 bis zu dieser.',
  lead: (max) => `Gib jeder Möglichkeit eine Zahl von 0, der niedrigsten, bis ${number(max)}, der höchsten.`,
  none: 'noch keine Zahl',
  rest: 'Allen anderen 0 geben',
  missing: (count) =>
    plural(count, {
      one: 'Eine Möglichkeit hat noch keine Zahl. Gib ihr eine, oder gib ihr 0.',
      other: '# Möglichkeiten haben noch keine Zahl. Gib jeder eine, oder allen 0.',
    }),
  errors: {
    max: (most) => `Die höchste Zahl ist eine von 1 bis ${number(most)}.`,
  },
  result: {
    why: (total, mean, max) =>
      `Die Noten ergeben zusammen ${number(total)}, im Mittel ${number(mean)} von ${number(max)}: mehr als jede andere.`,
    each: (total, mean, max) =>
      `Die Noten ergeben bei jeder zusammen ${number(total)}, im Mittel ${number(mean)} von ${number(max)}.`,
    mean: (mean, max) => `${number(mean)} von ${number(max)}`,
    noneScored: 'Alle Punkte sind 0, darum ist nichts gewählt.',
    remark: (max) => `Jeder Stimmzettel gibt jeder Möglichkeit 0 bis ${number(max)}.`,
  },
};
