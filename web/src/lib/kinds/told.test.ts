import '../messages/for-tests';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en';
import type { Contest, Outcome, Rules } from '../worker/views';
import { drawBars } from '../charts/bars';
import { drawDiverging } from '../charts/diverging';
import { estimate, type Shape } from '../charts/drawing';
import { told, type Told } from './results';
import { outcome } from './outcome';
import type { Specimen } from './specimen';
import { specimens, voteOf } from './specimens';
import { RULES } from '../votes/blank';

type Name = Contest['kind'];

/** A specimen, changed in some respects, as it is told. */
function tell(name: Name, change: Partial<Specimen> = {}, rules: Rules = RULES): Told {
  const [first] = told(voteOf({ ...specimens[name], ...change }), { rules, rules_history: [] });
  if (!first) throw new Error('nothing told');
  return first;
}
const decided = (decision: Outcome['decision'], options: number[] = [], lot: number[] = []): Outcome => ({
  decision,
  options,
  lot,
});
/** The same question with other settings. */
const contest = <Kind extends Name>(name: Kind, change: Partial<Extract<Contest, { kind: Kind }>>): Contest =>
  ({ ...specimens[name].contest, ...change }) as Contest;

const names = Object.keys(specimens) as Name[];
const shapes = <Kind extends Shape['shape']>(one: Told, kind: Kind, width = 400) =>
  one
    .chart(width, estimate)
    .shapes.filter((shape): shape is Extract<Shape, { shape: Kind }> => shape.shape === kind);

describe('every kind', () => {
  it.each(names)('%s: says what was decided and why, in whole sentences', (name) => {
    const one = tell(name);
    for (const sentence of [one.outcome, one.why]) expect(sentence).toMatch(/^[A-Z0-9“].*\.$/);
    expect(`${one.outcome} ${one.why}`).not.toMatch(/undefined|NaN|Infinity|“”| {2}/);
  });

  it.each(names)('%s: says that too few came, and that nothing is decided', (name) => {
    const one = tell(name, { ballots: 4, decided: decided('no_quorum') });
    expect(one.outcome).toBe(en.result.outcome.no_quorum);
    expect(one.why).toContain(en.result.quorum.missed(4, 60, 30));
    expect(one.why).toContain(en.result.quorum.missedCounts);
    expect(one.rows.some((row) => row.leads)).toBe(false);
  });

  it.each(names)('%s: has a line for every option, in the table as in the drawing', (name) => {
    const one = tell(name);
    const labels = one.rows.map((row) => row.label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const option of 'options' in one.contest ? one.contest.options : [])
      expect(labels).toContain(option);
    expect(one.table.rows.slice(0, labels.length).map((row) => row.answer)).toEqual(labels);
    const words = one
      .chart(640, estimate)
      .shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));
    for (const label of labels) expect(words.join(' ')).toContain(label);
    for (const { key } of one.table.columns)
      for (const row of one.table.rows) expect(row).toHaveProperty(key);
    for (const { key } of one.pairs?.columns ?? [])
      for (const row of one.pairs?.rows ?? []) expect(row).toHaveProperty(key);
  });

  it.each(names.flatMap((name) => [320, 358, 640].map((width) => [name, width] as const)))(
    '%s: the drawing stays on its plane, %d wide',
    (name, width) => {
      const drawing = tell(name).chart(width, estimate);
      expect(drawing.width).toBe(width);
      for (const shape of drawing.shapes) {
        if (shape.shape === 'line') {
          expect(shape.x).toBeGreaterThan(0);
          expect(shape.x).toBeLessThan(width);
          expect(shape.to).toBeLessThanOrEqual(drawing.height);
        } else if (shape.shape === 'text') {
          const wide = estimate(shape.text, shape.style);
          const from = { start: shape.x, middle: shape.x - wide / 2, end: shape.x - wide }[shape.anchor];
          expect(from).toBeGreaterThanOrEqual(-0.01);
          expect(from + wide).toBeLessThanOrEqual(width + 0.01);
          expect(shape.y).toBeLessThanOrEqual(drawing.height);
        } else {
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.width).toBeGreaterThan(0);
          expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.01);
          expect(shape.y + shape.height).toBeLessThanOrEqual(drawing.height);
        }
      }
    },
  );

  it.each(names)('%s: is drawn when nobody voted', (name) => {
    const { contest: asked, counts, details } = specimens[name];
    const zero = (numbers: number[]) => numbers.map(() => 0);
    const empty = {
      ...details,
      ...('values' in details ? { values: zero(details.values) } : {}),
      ...('medians' in details ? { medians: details.medians.map(() => null) } : {}),
      ...('preferred' in details
        ? { preferred: details.preferred.map(zero), paths: details.paths.map(zero), condorcet: null }
        : {}),
      ...('elected' in details ? { elected: [], empty: 3 } : {}),
      ...('funded' in details ? { funded: [], spent: 0 } : {}),
      ...('amounts' in details ? { amounts: zero(details.amounts), rest: 500_000 } : {}),
    };
    const nobody = decided(name === 'motion' || name === 'consent' ? 'failed' : 'no_choice');
    const one = tell(name, {
      contest: asked,
      counts: zero(counts),
      details: empty,
      decided: nobody,
      ballots: 0,
    });
    expect(one.outcome).not.toMatch(/undefined|NaN/);
    for (const shape of one.chart(358, estimate).shapes)
      for (const value of Object.values(shape)) if (typeof value === 'number') expect(value).not.toBeNaN();
  });
});

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

describe('a ranking', () => {
  it('explains the strongest chain where there is no Condorcet winner', () => {
    expect(tell('ranking').why).toBe(
      [
        en.kinds.ranking.result.noCondorcet,
        en.kinds.ranking.result.schulze,
        'More ballots put “Cedar house” before it, but a chain of wins leads the other way: “Elm house” before “Dogwood house” (31), “Dogwood house” before “Cedar house” (28). Its weakest step has 28 ballots, that of the best chain against it 24.',
      ].join(' '),
    );
  });

  it('frames every win, and no pair twice', () => {
    expect(shapes(tell('ranking'), 'box')).toHaveLength(10);
  });

  it('says of Borda when another would win every pair', () => {
    const details = { ...specimens.ranking.details, method: 'borda', condorcet: 0 } as Specimen['details'];
    const one = tell('ranking', { details, contest: contest('ranking', { method: 'borda' }) });
    expect(one.why).toBe(
      'It got 204 points: two from a ballot for each option behind it, one for each level with it. Set against each other option by itself, “Ash house” would be preferred.',
    );
    expect(one.table.columns.map(({ key }) => key)).toContain('points');
    const clear = tell('ranking', {
      details: { ...specimens.ranking.details, condorcet: 4 } as Specimen['details'],
    });
    expect(clear.why).toBe(en.kinds.ranking.result.condorcet);
  });

  it('says how many prefer neither, in the sentence and of each two', () => {
    const details = {
      ...specimens.ranking.details,
      method: 'schulze',
      standing: [[0], [1]],
      preferred: [
        [0, 5],
        [3, 0],
      ],
      level: [
        [0, 2],
        [2, 0],
      ],
      condorcet: 0,
    } as Specimen['details'];
    const one = tell('ranking', {
      contest: contest('ranking', { options: ['Lime', 'Oak'] }),
      decided: decided('chosen', [0]),
      ballots: 10,
      counts: [5, 3],
      details,
    });
    expect(one.why).toBe(
      `${en.kinds.ranking.result.condorcet} Closest to it is “Oak”: 5 ballots against 3, and 2 prefer neither.`,
    );
    expect(one.pairs?.rows).toEqual([
      { answer: 'Lime', other: 'Oak', first: '✓ 5', second: '3', neither: 2 },
    ]);
    expect(one.slots.map(({ key }) => key)).toEqual(['1 before 2', '2 before 1']);
  });
});

describe('favourites', () => {
  it('say at how many places somebody had more than half', () => {
    const one = tell('favourites');
    expect(one.outcome).toBe('“Maple” was chosen.');
    expect(one.why).toBe(
      'Named among the first 2 places on 22 of 43 ballots: more than half, and more than any other.',
    );
    expect(one.pairs?.columns).toHaveLength(4);
    expect(one.slots).toHaveLength(18);
    expect(one.slots[5]).toMatchObject({ key: '2 place 3', label: 'Maple, place 3' });
  });

  it('never say "more than half" of a number that is not', () => {
    const { details } = specimens.favourites;
    const names = [17, 21, 14, 15, 11, 5];
    const one = tell('favourites', { details: { ...details, names } as Specimen['details'] });
    expect(one.why).toContain('but not on more than half');
  });

  it('say the points', () => {
    const details = { ...specimens.favourites.details, method: 'places' } as Specimen['details'];
    const one = tell('favourites', { details, contest: contest('favourites', { method: 'points' }) });
    expect(one.why).toBe(
      'It got 59 points, more than any other: 3 for a first place, down to one for place 3.',
    );
  });
});

describe('a budget', () => {
  it('says what is funded, what is left and what was passed over', () => {
    const one = tell('budget');
    expect(one.outcome).toBe('Funded: Benches, Bicycle stands, A shed and Solar panels.');
    expect(one.why).toBe(
      'Together they cost €9,550.00 of €10,000.00; €450.00 is left. What has the most support for its cost comes first. Passed over, because too little was left for it: A fountain.',
    );
    const states = one.table.rows.map((row) => row.state);
    expect(states.slice(-2)).toEqual([
      en.kinds.budget.result.states.passed,
      en.kinds.budget.result.states.none,
    ]);
  });

  it('lets each project begin where the one before it ended', () => {
    const bars = shapes(tell('budget'), 'bar', 500).filter(({ fill }) => fill === 'solid');
    for (const [i, bar] of bars.slice(1).entries()) {
      const before = bars[i]!;
      expect(bar.x).toBeCloseTo(before.x + before.width);
    }
    const [line] = shapes(tell('budget'), 'line', 500);
    const last = bars.at(-1)!;
    expect(last.x + last.width).toBeLessThan(line!.x);
  });

  it('stops at a tie, or lets the lot go on', () => {
    const tie = {
      counts: [6, 6, 1],
      contest: contest('budget', { options: ['A', 'B', 'C'], costs: [300, 300, 100], funds: 500 }),
    };
    const standing = [[0, 1], [2]];
    const open = tell('budget', {
      ...tie,
      decided: decided('tied', [0, 1]),
      details: { method: 'budget', standing, funded: [], tied: [0, 1], spent: 0 },
    });
    expect(open.outcome).toBe(en.result.outcome.tied('“A” and “B”'));
    expect(open.why).toContain(en.kinds.budget.result.stops);
    expect(open.table.rows.map((row) => row.state)).toEqual(
      (['level', 'level', 'after'] as const).map((state) => en.kinds.budget.result.states[state]),
    );
    const drawn = tell('budget', {
      ...tie,
      decided: decided('funded', [1, 2], [0, 1]),
      details: { method: 'budget', standing, funded: [1, 2], tied: [], spent: 400 },
    });
    expect(drawn.outcome).toBe('Funded: B and C.');
    expect(drawn.why).toContain(en.kinds.budget.result.drew);
    expect(drawn.rows.map((row) => [row.label, row.leads])).toEqual([
      ['B', true],
      ['A', false],
      ['C', true],
    ]);
  });

  it('says that nothing is within reach', () => {
    const one = tell('budget', {
      decided: decided('funded'),
      details: { method: 'budget', standing: [[1], [4]], funded: [], tied: [], spent: 0 },
    });
    expect(one.outcome).toBe(en.result.outcome.fundedNone);
  });
});

describe('amounts', () => {
  it('say who gets what, in the money of the question', () => {
    expect(tell('amounts').outcome).toBe(
      'Divided: €2,000.00 for Repairs, €1,450.00 for Solidarity fund, €1,200.00 for Reserve and €250.00 for Party.',
    );
    expect(tell('amounts').why).toContain('€100.00 of €5,000.00 is left over.');
    const yen = tell('amounts', { contest: contest('amounts', { currency: 'JPY', decimals: 0 }) });
    expect(yen.outcome).toContain('¥200,000 for Repairs');
  });

  it('are bars of the whole, what is left over among them', () => {
    const bars = shapes(tell('amounts'), 'bar', 500).filter(({ fill }) => fill !== 'ground');
    expect(bars.map(({ width }) => Math.round(width))).toEqual([200, 145, 120, 25, 10]);
  });
});

describe('drawings', () => {
  it('put for and against on their own sides of one line', () => {
    const bar = { label: 'A', value: '−1', leads: false, forIt: 2, against: 3, left: '3', right: '2' };
    const drawing = drawDiverging([bar], 500, estimate);
    const bars = drawing.shapes.filter((shape) => shape.shape === 'bar' && shape.fill !== 'ground');
    expect(bars).toMatchObject([
      { x: 0, width: 300, fill: 'hatched' },
      { x: 300, width: 200, fill: 'solid' },
    ]);
  });

  it('give a long number a line of its own', () => {
    const value = 'nine hundred and ninety-nine thousand';
    const bars = [
      { label: 'A long name of an option', value, count: 1, fill: 'solid' as const, leads: false },
    ];
    const texts = drawBars({ bars, whole: 1 }, 300, estimate).shapes.flatMap((shape) =>
      shape.shape === 'text' ? [shape] : [],
    );
    expect(texts.every(({ anchor }) => anchor === 'start')).toBe(true);
    expect(new Set(texts.map(({ y }) => y)).size).toBe(texts.length);
  });
});

describe('options that share a place', () => {
  it('have marks of their own above the columns of a ranking', () => {
    const tied = {
      ...specimens.ranking.details,
      standing: [
        [0, 1, 2],
        [3, 4],
      ],
    } as Specimen['details'];
    for (const details of [tied, specimens.ranking.details]) {
      const drawing = tell('ranking', { details }).chart(640, estimate);
      const heads = drawing.shapes.flatMap((shape) =>
        shape.shape === 'text' && shape.y === 16 ? [shape.text] : [],
      );
      expect(heads).toHaveLength(5);
      expect(new Set(heads).size).toBe(5);
    }
  });
});

describe('words that run from right to left', () => {
  const options = ['نعم، أوافق (بشروط).', 'לא, מתנגד!'];
  const asked = contest('choose', { options, blank: 'off', wins: 'most' });
  const details = { method: 'sum', standing: [[0], [1]], values: [5, 2] } as Specimen['details'];

  it('stay by themselves in sentences and drawings, and are as they were typed in files', () => {
    const one = tell('choose', {
      contest: asked,
      counts: [5, 2],
      ballots: 7,
      decided: decided('chosen', [0]),
      details,
    });
    expect(one.outcome).toBe(`“\u2068${options[0]}\u2069” was chosen.`);
    expect(outcome(one.contest, one.decided)).toBe(one.outcome);
    const drawn = shapes(one, 'text').map(({ text }) => text);
    expect(drawn).toContain(`\u2068${options[1]}\u2069`);
    expect(one.slots.map(({ label }) => label)).toEqual(options);
    expect(one.contest).toEqual(asked);
  });
});
