/** Bars one below the other, each under its own words and number; on a bar there can be the mark that it had to reach. */
import { caption, label, type Drawing, type Fill, type Measure, type Shape } from './drawing';

export interface Bar {
  label: string;
  /** The number in words, at the end of the line. */
  value: string;
  count: number;
  fill: Exclude<Fill, 'ground'>;
  /** Told apart from the others: the bar that won. */
  leads: boolean;
  mark?: { at: number; label: string };
}

export interface Bars {
  bars: Bar[];
  /** The count that a full line stands for. */
  whole: number;
}

const THICK = 20;
const GAP = 18;
/** Room for the words of a mark below its bar. */
const MARK = 22;

/** Lays bars out on a plane of a width. */
export function drawBars({ bars, whole }: Bars, width: number, measure: Measure): Drawing {
  const shapes: Shape[] = [];
  const full = Math.max(1, whole, ...bars.map((bar) => bar.count));
  const at = (count: number) => (width * count) / full;
  let y = 0;
  for (const bar of bars) {
    const words = caption(bar, y, width, measure);
    shapes.push(...words.shapes);
    y = words.below;
    shapes.push({ shape: 'bar', x: 0, y, width, height: THICK, fill: 'ground' });
    if (bar.count > 0)
      shapes.push({
        shape: 'bar',
        x: 0,
        y,
        width: Math.max(2, at(bar.count)),
        height: THICK,
        fill: bar.fill,
      });
    if (bar.mark) {
      const x = Math.min(width - 1, Math.max(1, at(bar.mark.at)));
      shapes.push({ shape: 'line', x, from: y - 3, to: y + THICK + 5 });
      shapes.push(label(bar.mark.label, x, y + THICK + MARK - 2, width, measure));
      y += MARK;
    }
    y += THICK + GAP;
  }
  return { width, height: Math.max(0, y - GAP + 4), shapes };
}
