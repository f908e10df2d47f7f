/** How many took part, as a part of the roll, with the mark of the quorum. */
import type { Drawing, Measure, Shape } from './drawing';

const THICK = 14;

export interface Turnout {
  ballots: number;
  roll: number;
  /** The quorum and its words; nothing when the rules ask for none. */
  mark?: { at: number; label: string } | undefined;
}

export function drawTurnout({ ballots, roll, mark }: Turnout, width: number, measure: Measure): Drawing {
  const at = (count: number) => (width * count) / Math.max(1, roll);
  const shapes: Shape[] = [{ shape: 'bar', x: 0, y: 4, width, height: THICK, fill: 'ground' }];
  if (ballots > 0)
    shapes.push({ shape: 'bar', x: 0, y: 4, width: at(ballots), height: THICK, fill: 'solid' });
  if (!mark) return { width, height: THICK + 8, shapes };
  const x = Math.min(width - 1, Math.max(1, at(mark.at)));
  const half = measure(mark.label, 'small') / 2;
  const anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
  shapes.push(
    { shape: 'line', x, from: 0, to: THICK + 10 },
    {
      shape: 'text',
      x: anchor === 'start' ? 0 : anchor === 'end' ? width : x,
      y: THICK + 26,
      text: mark.label,
      anchor,
      style: 'small',
    },
  );
  return { width, height: THICK + 32, shapes };
}
