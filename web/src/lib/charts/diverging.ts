/** Bars to both sides of a middle line: against to the left, for to the right; a mark stands where the difference ends. */
import { caption, type Drawing, type Measure, type Shape } from './drawing';

export interface Sided {
  label: string;
  /** The difference in words. */
  value: string;
  leads: boolean;
  forIt: number;
  against: number;
  /** Both numbers in words. */
  left: string;
  right: string;
}

const THICK = 20;
const GAP = 16;
const SMALL = 20;

export function drawDiverging(bars: Sided[], width: number, measure: Measure): Drawing {
  const most = Math.max(1, ...bars.map((bar) => bar.forIt));
  const least = Math.max(1, ...bars.map((bar) => bar.against));
  const unit = width / (most + least);
  const middle = least * unit;
  const shapes: Shape[] = [];
  let y = 0;
  for (const bar of bars) {
    const words = caption(bar, y, width, measure);
    shapes.push(...words.shapes);
    y = words.below;
    shapes.push({ shape: 'bar', x: 0, y, width, height: THICK, fill: 'ground' });
    if (bar.against > 0) {
      const long = bar.against * unit;
      shapes.push({ shape: 'bar', x: middle - long, y, width: long, height: THICK, fill: 'hatched' });
    }
    if (bar.forIt > 0) {
      shapes.push({ shape: 'bar', x: middle, y, width: bar.forIt * unit, height: THICK, fill: 'solid' });
    }
    shapes.push({ shape: 'line', x: middle, from: y - 3, to: y + THICK + 3 });
    shapes.push(
      { shape: 'text', x: 0, y: y + THICK + SMALL, text: bar.left, anchor: 'start', style: 'small' },
      { shape: 'text', x: width, y: y + THICK + SMALL, text: bar.right, anchor: 'end', style: 'small' },
    );
    y += THICK + SMALL + GAP;
  }
  return { width, height: Math.max(0, y - GAP + 8), shapes };
}
