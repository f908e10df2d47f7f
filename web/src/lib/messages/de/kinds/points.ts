import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['points'] = {
  name: 'Punkte',
  answer: 'Alle verteilen gleich viele Punkte.',
  fit: 'Gut, um zu sagen, was zuerst kommt; schlecht, wenn alle Punkte auf eine gesetzt werden, um zu gewinnen.',
  example: 'Woran arbeiten wir zuerst?',
  wins: 'Die Möglichkeit mit den meisten Punkten gewinnt.',
  budget: 'Wie viele Punkte haben alle?',
  exact: 'Müssen alle Punkte verteilt werden?',
  exactOptions: { exact: 'Ja, genau alle', most: 'Nein, es dürfen welche übrig bleiben' },
  lead: (budget, exact) =>
    exact
      ? plural(budget, { one: 'Verteile genau # Punkt.', other: 'Verteile genau # Punkte.' })
      : plural(budget, { one: 'Verteile höchstens # Punkt.', other: 'Verteile höchstens # Punkte.' }),
  left: (left, of) => `Noch ${number(left)} von ${plural(of, { one: '# Punkt', other: '# Punkten' })} übrig`,
  over: (over) =>
    plural(over, {
      one: 'Ein Punkt zu viel. Nimm ihn irgendwo zurück.',
      other: '# Punkte zu viel. Nimm sie irgendwo zurück.',
    }),
  under: (left) =>
    plural(left, { one: 'Ein Punkt ist noch zu verteilen.', other: '# Punkte sind noch zu verteilen.' }),
  count: (count) => plural(count, { one: '# Punkt', other: '# Punkte' }),
  errors: {
    budget: (most) => `Die Punkte sind eine Zahl von 1 bis ${number(most)}.`,
  },
  result: {
    why: (points, all) =>
      `Sie bekam ${number(points)} von ${plural(all, { one: '# vergebenen Punkt', other: '# vergebenen Punkten' })}, mehr als jede andere.`,
    each: (points) => plural(points, { one: 'Jede bekam # Punkt.', other: 'Jede bekam # Punkte.' }),
    remark: (budget) =>
      plural(budget, {
        one: 'Jeder Stimmzettel hatte # Punkt zu vergeben.',
        other: 'Jeder Stimmzettel hatte # Punkte zu vergeben.',
      }),
  },
};
