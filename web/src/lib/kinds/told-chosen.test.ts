/** What is told of a decision that is a sum: consent, choices, elections, lots and grades. */
import '../messages/for-tests';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en';
import { outcome } from './outcome';
import type { Specimen } from './specimen';
import { specimens } from './specimens';
import { contest, decided, shapes, tell } from './told-for-tests';

describe('a consent', () => {
  it('counts objections against the limit', () => {
    expect(tell('consent').outcome).toBe('Not agreed: 38 in favour, 6 standing aside, 3 objections.');
    expect(tell('consent').why).toBe('It passes with at most 1 objection.');
    const agreed = tell('consent', { counts: [40, 6, 1], decided: decided('passed') });
    expect(agreed.outcome).toBe('Agreed: 40 in favour, 6 standing aside, 1 objection.');
    const strict = tell('consent', { contest: contest('consent', { objections: 0 }) });
    expect(strict.why).toBe('It passes only when nobody objects.');
    expect(outcome(specimens.consent.contest, decided('passed'))).toBe(en.kinds.consent.outcome.passed);
  });

  it('needs somebody in favour', () => {
    const aside = tell('consent', { counts: [0, 47, 0], decided: decided('failed') });
    expect(aside.why).toContain(en.kinds.consent.result.noneAgree);
    expect(tell('consent', { counts: [0, 0, 0], ballots: 0 }).outcome).toBe(en.kinds.consent.result.nobody);
  });
});

describe('a choice', () => {
  const few = (counts: number[]): Partial<Specimen> => ({
    contest: contest('choose', { options: ['A', 'B'], blank: 'nobody', wins: 'most' }),
    counts,
    ballots: 3,
    decided: decided('chosen', [0]),
    details: { method: 'sum', standing: [[0], [1]], values: counts.slice(0, 2) } as Specimen['details'],
  });

  it('never says "more than any other" beside a row that has as much', () => {
    for (const counts of [
      [1, 0, 2],
      [1, 0, 1],
    ]) {
      const { outcome: said, why } = tell('choose', few(counts));
      expect(said).toBe('“A” was chosen.');
      expect(why).toBe(en.kinds.choose.result.whyBlank(1, 3, counts[2]!));
      expect(why).not.toContain('more than any other.');
    }
    expect(tell('choose', few([2, 0, 1])).why).toBe('2 of 3 ballots, more than any other.');
  });
});

describe('an election', () => {
  const board = (change: Partial<Specimen>) => tell('elect', change);
  const seats = (elected: number[], tied: number[], empty: number): Partial<Specimen> => ({
    details: { method: 'seats', standing: [[2], [0, 1], [3]], elected, tied, needed: 10, empty },
  });

  it('says who is elected, and which seats stay empty for want of votes', () => {
    const one = tell('elect');
    expect(one.outcome).toBe('Elected: “Cleo” and “Ada”.'.replaceAll(/[“”]/g, ''));
    expect(one.why).toContain('1 of 3 seats stays empty. Nobody else has the 20 votes that it takes.');
    expect(outcome(one.contest, one.decided)).toBe('Elected: Ada and Cleo. 1 of 3 seats stays empty.');
    expect(one.table.rows.map(({ state }) => state)).toEqual([
      'elected',
      'elected',
      'too few votes',
      'too few votes',
    ]);
  });

  it('names those who are level at the border, and only them', () => {
    const two = contest('elect', { seats: 2 });
    const open = board({
      contest: two,
      counts: [12, 12, 40, 3],
      decided: decided('elected', [2]),
      ...seats([2], [0, 1], 1),
    });
    expect(open.why).toContain('“Ada” and “Bo” have equally many votes');
    expect(open.why).toContain('1 of 2 seats stays empty.');
    expect(open.why).not.toContain('Nobody else');
    const drawn = board({
      contest: two,
      counts: [12, 12, 40, 3],
      decided: decided('elected', [1, 2], [0, 1]),
      ...seats([2, 1], [], 0),
    });
    expect(drawn.why).toContain('let a lot decide between “Ada” and “Bo”');
    expect(drawn.why).not.toContain('empty');
  });

  it('says that nobody is elected', () => {
    const one = board({ counts: [1, 1, 2, 0], decided: decided('elected'), ...seats([], [], 3) });
    expect(one.outcome).toBe('Nobody is elected.');
    expect(one.why).toBe(
      '3 of 3 seats stay empty. Nobody else has the 10 votes that it takes.'.replace(' else', ''),
    );
  });
});

describe('a lot', () => {
  it('is told with those among whom it was drawn, and how to draw again', () => {
    const one = tell('choose');
    expect(one.outcome).toBe('“Bo” was chosen by lot.');
    expect(one.why).toBe('Each has 18 of 47 ballots. The rules let a lot decide between “Ada” and “Bo”.');
    expect(one.lot).toContain('folkmoot/v1 lot');
    expect(tell('approval').lot).toBeUndefined();
    expect(outcome(one.contest, one.decided)).toBe('“Bo” was chosen by lot.');
  });
});

describe('sums', () => {
  it('say the number that won, and what a tie has in common', () => {
    expect(tell('score').why).toBe('Its scores add up to 187, 3.98 of 5 on average, more than any other.');
    expect(tell('points').outcome).toBe('There is a tie between “Rents” and “Neighbours in need”.');
    expect(tell('points').why).toBe(`Each got 170 points. ${en.result.tieOpen}`);
    const one = tell('points', {
      counts: [1, 0, 0, 0],
      ballots: 1,
      decided: decided('chosen', [0]),
      details: { method: 'sum', standing: [[0], [1, 2, 3]], values: [1, 0, 0, 0] },
    });
    expect(one.why).toBe('It got 1 of 1 point given, more than any other.');
  });

  it('take votes against off, and say when that leaves nothing', () => {
    const one = tell('quadratic');
    expect(one.why).toBe('120 more votes for it than against it, the widest margin.');
    expect(one.rows.map((row) => row.value)).toEqual(['+120', '+65', '−73']);
    const none = tell('quadratic', {
      counts: [1, 0, 0, 2, 0, 0],
      decided: decided('no_choice'),
      details: { method: 'sum', standing: [[1, 2], [0]], values: [-1, 0, 0] },
    });
    expect(none.outcome).toBe(en.kinds.quadratic.result.noneAhead);
    const silent = tell('quadratic', { counts: [0, 0, 0, 0, 0, 0], decided: decided('no_choice') });
    expect(silent.outcome).toBe(en.result.outcome.no_choice);
  });
});

describe('grades', () => {
  it('name the majority grade and those who share it', () => {
    expect(tell('grades').why).toBe(
      'Its majority grade is “Good”: more than half of the ballots give it that or better. “The wave” and “The hand” reached the same grade. Around the middle, the grades of the winner are better.',
    );
  });

  it('cut each line by its ballots and frame the grade in the middle', () => {
    const one = tell('grades');
    const frames = shapes(one, 'box');
    expect(frames).toHaveLength(4);
    for (const { x, width } of frames) {
      expect(x).toBeLessThan(200);
      expect(x + width).toBeGreaterThan(200);
    }
    const first = shapes(one, 'step')
      .filter((step) => step.height === 26)
      .slice(0, 6);
    expect(first.map((step) => Math.round((step.width * 47) / 400))).toEqual([5, 10, 16, 10, 4, 2]);
    expect(first.reduce((sum, step) => sum + step.width, 0)).toBeCloseTo(400);
  });
});
