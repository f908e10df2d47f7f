import { number, plural } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzetteln' });

export const words: KindWords['choose'] = {
  name: 'Eine wählen',
  answer: 'Alle wählen eine.',
  fit: 'Gut für zwei Möglichkeiten, oder wenn jede ihre Leute hat; schlecht mit vielen ähnlichen, die einander Stimmen nehmen.',
  example: 'Wer spricht für uns im Rat?',
  wins: 'Die Möglichkeit mit den meisten Stimmen gewinnt.',
  allowBlank: 'Man kann auch „Keine davon“ antworten',
  blank: 'Keine davon',
  result: {
    why: (count, ballots) => `${number(count)} von ${papers(ballots)}, mehr als jede andere Möglichkeit.`,
    whyBlank: (count, ballots, blank) =>
      `${number(count)} von ${papers(ballots)}, mehr als jede andere Möglichkeit. „Keine davon“ ist keine Möglichkeit und kann nicht gewinnen; darauf entfallen ${number(blank)}.`,
    each: (count, ballots) => `Jede hat ${number(count)} von ${papers(ballots)}.`,
  },
};
