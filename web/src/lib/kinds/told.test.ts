/** Every kind, told in sentences, tables and drawings. */
import '../messages/for-tests';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en';
import { drawBars } from '../charts/bars';
import { drawDiverging } from '../charts/diverging';
import { estimate } from '../charts/drawing';
import { outcome } from './outcome';
import type { Specimen } from './specimen';
import { specimens } from './specimens';
import { contest, decided, names, shapes, tell } from './told-for-tests';

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
