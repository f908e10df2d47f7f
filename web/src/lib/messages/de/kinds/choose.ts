import { number, plural, voicesOf } from '../forms';
import type { KindWords } from '../../kinds';

const papers = (count: number) => plural(count, { one: '# Stimmzettel', other: '# Stimmzetteln' });

export const words: KindWords['choose'] = {
  name: 'Eine wählen',
  answer: 'Alle wählen eine.',
  fit: 'Gut für zwei Möglichkeiten, oder wenn jede ihre Leute hat; schlecht mit vielen ähnlichen, die einander Stimmen nehmen.',
  example: 'Wer spricht für uns im Rat?',
  wins: 'Die Möglichkeit mit den meisten Stimmen gewinnt.',
  winsHalf:
    'Gewählt ist, was mehr als die Hälfte der Stimmzettel hat, die etwas wählen. Hat das nichts, ist noch nichts gewählt, und die mit den meisten gehen in eine Stichwahl.',
  half: 'Gewählt ist nur, was mehr als die Hälfte hat',
  halfHint: 'Sonst gibt es eine Stichwahl zwischen denen mit den meisten.',
  blankLegend: 'Gibt es eine Antwort neben den Möglichkeiten?',
  blanks: {
    nobody: 'Ja, „Keine davon“',
    no_answer: 'Ja, „Keine Antwort“',
    off: 'Nein',
  },
  blankHow: {
    nobody: 'Hat keine Möglichkeit mehr Stimmzettel als sie, ist nichts gewählt.',
    no_answer: 'Sie wird gezählt und entscheidet nichts.',
    off: 'Wer mitmacht, wählt eine Möglichkeit.',
  },
  winsNobody: 'Hat keine Möglichkeit mehr als „Keine davon“, ist nichts gewählt.',
  blank: 'Keine davon',
  noAnswer: 'Keine Antwort',
  runOff: 'Die Stichwahl schreiben',
  result: {
    why: (count, ballots) => `${number(count)} von ${papers(ballots)}, mehr als jede andere Möglichkeit.`,
    whyBlank: (count, ballots, blank) =>
      `${number(count)} von ${papers(ballots)}, mehr als jede andere Möglichkeit; ${number(blank)} ohne Antwort.`,
    whyHalf: (count, chose) =>
      `${number(count)} von ${papers(chose)}, die etwas gewählt haben: mehr als die Hälfte.`,
    none: 'Nichts ist gewählt: Keine Möglichkeit hat mehr Stimmzettel als „Keine davon“.',
    whyNone: (blank, most, ballots) =>
      `„Keine davon“ hat ${number(blank)} von ${papers(ballots)}; die meisten, die eine Möglichkeit hat, sind ${number(most)}.`,
    noMajority: (options) =>
      `Keine Möglichkeit hat mehr als die Hälfte. Eine Stichwahl ist zwischen ${options}.`,
    whyNoMajority: (most, chose) =>
      `Die meisten, die eine Möglichkeit hat, sind ${number(most)} von ${papers(chose)}, die etwas gewählt haben; nötig war mehr als die Hälfte.`,
    each: (count, ballots) => `Jede hat ${number(count)} von ${papers(ballots)}.`,
    /** The same where some members have more than one voice. */
    voices: {
      why: (count, all) => `${number(count)} von ${voicesOf(all)}, mehr als jede andere Möglichkeit.`,
      whyBlank: (count, all, blank) =>
        `${number(count)} von ${voicesOf(all)}, mehr als jede andere Möglichkeit; ${number(blank)} ohne Antwort.`,
      whyHalf: (count, chose) =>
        `${number(count)} von ${voicesOf(chose)} für eine Möglichkeit: mehr als die Hälfte.`,
      none: 'Nichts ist gewählt: Keine Möglichkeit hat mehr Stimmen als „Keine davon“.',
      whyNone: (blank, most, all) =>
        `„Keine davon“ hat ${number(blank)} von ${voicesOf(all)}; die meisten, die eine Möglichkeit hat, sind ${number(most)}.`,
      whyNoMajority: (most, chose) =>
        `Die meisten, die eine Möglichkeit hat, sind ${number(most)} von ${voicesOf(chose)} für eine; nötig war mehr als die Hälfte.`,
      each: (count, all) => `Jede hat ${number(count)} von ${voicesOf(all)}.`,
    },
  },
};
