/** Bars one below the other, each under its own words and number; on a bar there can be the mark that it had to reach. */
import { SIZES, wrap, type Drawing, type Fill, type Measure, type Shape } from './drawing';

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

const LINE = 24;
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
    const style = bar.leads ? 'strong' : 'plain';
    const label = bar.leads ? `✓ ${bar.label}` : bar.label;
    const room = Math.max(width / 3, width - measure(bar.value, 'strong') - 24);
    for (const [i, line] of wrap(label, room, style, measure).entries()) {
      const base = y + SIZES[style];
      shapes.push({ shape: 'text', x: 0, y: base, text: line, anchor: 'start', style });
      if (i === 0)
        shapes.push({ shape: 'text', x: width, y: base, text: bar.value, anchor: 'end', style: 'strong' });
      y += LINE;
    }
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
      const half = measure(bar.mark.label, 'small') / 2;
      const anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
      const from = anchor === 'start' ? Math.min(x, 1) : anchor === 'end' ? width : x;
      shapes.push({
        shape: 'text',
        x: from,
        y: y + THICK + MARK - 2,
        text: bar.mark.label,
        anchor,
        style: 'small',
      });
      y += MARK;
    }
    y += THICK + GAP;
  }
  return { width, height: Math.max(0, y - GAP + 4), shapes };
}
