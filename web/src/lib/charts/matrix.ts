/** Each option against each other: lines and columns in the order of the places, wins framed and bold. */
import { isolated } from '../text';
import { SIZES, wrap, type Drawing, type Measure, type Shape } from './drawing';

export interface Matrix {
  /** In the order of the places; the mark stands before the line and above the column of an option, so no two may be the same. */
  options: { label: string; mark: string; leads: boolean }[];
  /** counts[i][j]: ballots with i before j, in the same order. */
  counts: number[][];
}

const LINE = 22;
const LEAST = 30;
const MOST = 64;
const HEIGHT = 40;

/** Cells too narrow for their numbers show only who wins; the numbers stand in the table. */
export function drawMatrix(
  { options, counts }: Matrix,
  number: (count: number) => string,
  width: number,
  measure: Measure,
): Drawing {
  const most = Math.max(0, ...counts.flat());
  const wanted = Math.min(MOST, Math.max(LEAST, measure(number(most), 'strong') + 14));
  const cell = Math.min(wanted, (width * 0.64) / options.length);
  const fits = measure(number(most), 'strong') <= cell - 4;
  const left = width - cell * options.length;
  const shapes: Shape[] = [];
  for (const [j, { mark }] of options.entries()) {
    const x = left + cell * (j + 0.5);
    shapes.push({ shape: 'text', x, y: 16, text: mark, anchor: 'middle', style: 'small' });
  }
  let y = 26;
  for (const [i, { label, mark, leads }] of options.entries()) {
    const style = leads ? 'strong' : 'plain';
    const indent = 28;
    const lines = wrap(leads ? `✓ ${label}` : label, left - indent - 12, style, measure);
    const tall = Math.max(HEIGHT, lines.length * LINE + 14);
    const top = y + (tall - lines.length * LINE) / 2 + SIZES.plain;
    shapes.push({ shape: 'text', x: 0, y: top, text: mark, anchor: 'start', style: 'small' });
    for (const [k, line] of lines.entries())
      shapes.push({
        shape: 'text',
        x: indent,
        y: top + k * LINE,
        text: isolated(line),
        anchor: 'start',
        style,
      });
    for (const j of options.keys()) {
      if (i === j) continue;
      const [to, back] = [counts[i]?.[j] ?? 0, counts[j]?.[i] ?? 0];
      const wins = to > back;
      const inner = { x: left + cell * j + 2, y: y + 2, width: cell - 4, height: tall - 4 };
      shapes.push(
        wins ? { shape: 'step', ...inner, depth: 0.12 } : { shape: 'bar', ...inner, fill: 'ground' },
      );
      if (wins) shapes.push({ shape: 'box', ...inner });
      if (fits)
        shapes.push({
          shape: 'text',
          x: left + cell * (j + 0.5),
          y: y + tall / 2 + 6,
          text: number(to),
          anchor: 'middle',
          style: wins ? 'strong' : 'small',
        });
    }
    y += tall;
  }
  return { width, height: y + 2, shapes };
}
