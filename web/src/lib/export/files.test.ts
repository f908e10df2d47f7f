import '../messages/for-tests';
import { describe, expect, it } from 'vitest';
import { specimens, voteOf } from '../kinds/specimens';
import { RULES } from '../votes/blank';
import { estimate } from '../charts/drawing';
import { slots, told, type Told } from '../kinds/results';
import type { AssemblyView, Contest } from '../worker/views';
import { resultCsv } from './csv';
import { resultJson } from './json';
import { svgFile } from './svg';

type Name = Contest['kind'];
const names = Object.keys(specimens) as Name[];

function tell(name: Name): Told {
  const [first] = told(voteOf(specimens[name]), { rules: RULES, rules_history: [] });
  if (!first) throw new Error('nothing told');
  return first;
}

/** The cells of a line; those of the specimens have commas in quotes, and no quotes. */
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The lines of a file as objects. */
function lines(name: Name): Record<string, string>[] {
  const [head = '', ...rest] = resultCsv(voteOf(specimens[name]), [tell(name)])
    .slice(1)
    .trimEnd()
    .split('\r\n');
  const keys = cells(head);
  return rest.map((line) => Object.fromEntries(cells(line).map((cell, i) => [keys[i] ?? '', cell])));
}

interface File {
  rules: Record<string, unknown>;
  contests: (Record<string, unknown> & {
    rows: { slot: string; label: string; count: number; wins: boolean }[];
  })[];
}
function json(name: Name): File {
  const view = {
    id: 'a',
    name: 'A',
    members: [],
    rules: RULES,
    rules_history: [],
  } as unknown as AssemblyView;
  const source = {
    address: 'http://example.org',
    checked: 0,
    everyBallot: true,
    checkpoint: { size: 41, root: 'AA==' },
  };
  return JSON.parse(resultJson(view, voteOf(specimens[name]), [tell(name)], source)) as File;
}

describe.each(names)('files of %s', (name) => {
  it('have every number of the tally once, under a name of its own', () => {
    const { contest, counts } = specimens[name];
    const known = slots(contest);
    expect(known).toHaveLength(counts.length);
    expect(new Set(known.map(({ key }) => key)).size).toBe(counts.length);
    const counted = lines(name).filter(({ count }) => count !== '');
    expect(counted.map(({ slot, count }) => [slot, Number(count)])).toEqual(
      known.map(({ key }, i) => [key, counts[i]]),
    );
    const [one] = json(name).contests;
    expect(one?.rows.map(({ slot, count }) => [slot, count])).toEqual(
      known.map(({ key }, i) => [key, counts[i]]),
    );
  });

  it('name no slot so that a spreadsheet would make a date or a formula of it', () => {
    for (const { slot } of lines(name)) expect(slot).toMatch(/^(\d+|[a-z_]+|\d+ [a-z]+( \d+)?)$/);
  });

  it('say the place of every option, ties side by side', () => {
    const { details } = specimens[name];
    if (!('standing' in details)) return;
    const places = lines(name)
      .filter(({ place }) => place !== '')
      .map(({ slot, place }) => [Number(slot) - 1, Number(place)]);
    const expected = details.standing.flatMap((same, i) => same.map((option) => [option, i + 1]));
    expect(places.toSorted((a, b) => a[0]! - b[0]!)).toEqual(expected.toSorted((a, b) => a[0]! - b[0]!));
  });

  it('are drawn as a picture that asks for nothing', () => {
    const one = tell(name);
    const file = svgFile(
      one.chart(640, estimate),
      { title: one.contest.question, sentence: one.outcome, source: 'x' },
      estimate,
    );
    expect(file).not.toMatch(/<script|<style|style=|class=|href|<image|var\(|NaN|undefined/);
    expect(file.match(/<text /g)?.length).toBeGreaterThan(one.rows.length);
  });
});

describe('money in files', () => {
  it('is a plain number of the smallest unit, beside its currency', () => {
    const [first] = lines('amounts');
    expect(first).toMatchObject({
      slot: '1',
      count: '',
      value: '120000',
      currency: 'EUR',
      decimals: '2',
      place: '',
    });
    expect(lines('budget')[1]).toMatchObject({
      slot: '2',
      cost: '620000',
      currency: 'EUR',
      wins: 'yes',
      place: '4',
    });
    expect(json('amounts').contests[0]).toMatchObject({
      settings: { total: 500_000, currency: 'EUR', decimals: 2 },
      amounts: [120_000, 200_000, 25_000, 145_000],
      rest: 10_000,
    });
    expect(json('budget').contests[0]).toMatchObject({
      funded: ['Benches', 'Bicycle stands', 'A shed', 'Solar panels'],
      tied: [],
      spent: 955_000,
    });
  });
});

describe('what a method made of the numbers', () => {
  it('stands in the files with options by name', () => {
    expect(json('ranking').contests[0]).toMatchObject({
      method: 'schulze',
      condorcet: null,
      standing: [['Elm house'], ['Ash house'], ['Cedar house'], ['Birch house'], ['Dogwood house']],
    });
    expect(json('favourites').contests[0]).toMatchObject({ method: 'bucklin', added: 2, ranked: 43 });
    expect(json('grades').contests[0]).toMatchObject({ medians: ['Good', 'Good', 'Fair', 'Good'] });
    expect(json('quadratic').contests[0]).toMatchObject({ values: [120, -73, 65] });
    expect(json('choose').contests[0]).toMatchObject({ lot: ['Ada', 'Bo'], options: ['Bo'] });
    expect(json('choose').rules).toMatchObject({ ties: 'report', min_ballots: 3 });
    expect(lines('choose').map(({ lot }) => lot)).toEqual(['yes', 'yes', '', '']);
    expect(lines('grades')[0]).toMatchObject({ slot: '1', count: '', place: '1', value: '4', wins: 'yes' });
  });
});
