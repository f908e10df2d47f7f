import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

export const words: KindWords['quadratic'] = {
  name: 'Quadratische Abstimmung',
  answer: 'Alle haben Guthaben; jede weitere Stimme für dieselbe Möglichkeit kostet mehr.',
  fit: 'Gut, um die zu hören, denen viel daran liegt; schlecht, wenn das Rechnen abschreckt.',
  example: 'Was davon ist dir wichtig, und wie sehr?',
  wins: 'Die Möglichkeit mit den meisten Stimmen gewinnt.',
  winsAgainst: 'Die Möglichkeit mit den meisten Stimmen gewinnt, nachdem die Gegenstimmen abgezogen sind.',
  credits: 'Wie viel Guthaben haben alle?',
  creditsHint: (votes) =>
    `Stimmen kosten ihre Anzahl im Quadrat, also ${plural(votes, { one: 'ist # Stimme', other: 'sind # Stimmen' })} für eine Möglichkeit das Höchste.`,
  against: 'Man kann auch gegen eine Möglichkeit stimmen',
  lead: (credits) =>
    `Dein Guthaben ist ${number(credits)}. Eine Stimme für eine Möglichkeit kostet 1, 2 Stimmen kosten 4, 3 kosten 9: die Anzahl mal sich selbst.`,
  leadAgainst: 'Unter 0 stimmst du dagegen, zum gleichen Preis.',
  left: (left, of) => `Noch ${number(left)} von ${number(of)} Guthaben übrig`,
  over: (over) =>
    plural(over, {
      one: 'Das kostet # mehr, als du hast. Nimm irgendwo eine Stimme zurück.',
      other: 'Das kostet # mehr, als du hast. Nimm irgendwo Stimmen zurück.',
    }),
  cost: (credits) => plural(credits, { one: 'kostet # Guthaben', other: 'kostet # Guthaben' }),
  votesFor: (votes) => plural(votes, { one: '# Stimme dafür', other: '# Stimmen dafür' }),
  votesAgainst: (votes) => plural(votes, { one: '# Stimme dagegen', other: '# Stimmen dagegen' }),
  errors: {
    credits: (most) => `Das Guthaben ist eine Zahl von 1 bis ${number(most)}.`,
  },
  result: {
    why: (votes) =>
      plural(votes, { one: '# Stimme, mehr als jede andere.', other: '# Stimmen, mehr als jede andere.' }),
    each: (votes) => plural(votes, { one: 'Jede bekam # Stimme.', other: 'Jede bekam # Stimmen.' }),
    whyMargin: (margin) =>
      plural(margin, {
        one: '# Stimme mehr dafür als dagegen, der größte Abstand.',
        other: '# Stimmen mehr dafür als dagegen, der größte Abstand.',
      }),
    eachMargin: (margin) =>
      plural(margin, {
        one: 'Jede hat # Stimme mehr dafür als dagegen.',
        other: 'Jede hat # Stimmen mehr dafür als dagegen.',
      }),
    noneAhead: 'Keine Möglichkeit hat mehr Stimmen dafür als dagegen, darum ist nichts gewählt.',
    remark: (credits) =>
      `Jeder Stimmzettel hatte ${plural(credits, { one: '# Punkt', other: '# Punkte' })} zum Ausgeben; zwei Stimmen für dieselbe Möglichkeit kosten vier, drei kosten neun.`,
    forIt: (votes) => `${number(votes)} dafür`,
    againstIt: (votes) => `${number(votes)} dagegen`,
  },
  slots: {
    for: (option) => `Für ${option}`,
    against: (option) => `Gegen ${option}`,
  },
};
