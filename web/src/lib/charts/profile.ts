/**
 * Grade profiles: for each option one line, cut into its grades from the best on the left to the lowest. All lines are as long, so
 * that the middle of the drawing is the middle ballot of each; the grade that lies there is framed.
 */
import { isolated } from '../text';
import { caption, label, type Drawing, type Measure, type Shape } from './drawing';

export interface Profile {
  label: string;
  /** The grade in the middle. */
  value: string;
  leads: boolean;
  /** How many ballots gave each grade, the lowest first. */
  counts: number[];
  median: number | null;
}

const THICK = 26;
const GAP = 18;
const SMALL = 20;
const SWATCH = 16;

/** How full the colour of a grade is. */
const depth = (grade: number, grades: number): number =>
  grades < 2 ? 1 : 0.12 + (0.88 * grade) / (grades - 1);

/** What each step of colour means, the best first, as in the lines below. */
function key(grades: string[], width: number, measure: Measure): { shapes: Shape[]; below: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const [grade, name] of [...grades.entries()].reverse()) {
    const wide = SWATCH + 8 + measure(name, 'small');
    if (x > 0 && x + wide > width) [x, y] = [0, y + 26];
    shapes.push(
      { shape: 'step', x, y: y + 2, width: SWATCH, height: SWATCH, depth: depth(grade, grades.length) },
      { shape: 'text', x: x + SWATCH + 8, y: y + 15, text: isolated(name), anchor: 'start', style: 'small' },
    );
    x += wide + 20;
  }
  return { shapes, below: y + 26 };
}

export function drawProfiles(
  profiles: Profile[],
  grades: string[],
  middle: string,
  number: (count: number) => string,
  width: number,
  measure: Measure,
): Drawing {
  const { shapes, below } = key(grades, width, measure);
  let y = below + 12;
  for (const profile of profiles) {
    const words = caption(profile, y, width, measure);
    shapes.push(...words.shapes);
    y = words.below;
    const all = profile.counts.reduce((sum, count) => sum + count, 0);
    if (all === 0) shapes.push({ shape: 'bar', x: 0, y, width, height: THICK, fill: 'ground' });
    let x = 0;
    let frame: Shape | undefined;
    let free = 0;
    for (const [grade, count] of [...profile.counts.entries()].reverse()) {
      if (count === 0) continue;
      const long = (width * count) / all;
      const size = { x, y, width: long, height: THICK };
      shapes.push({ shape: 'step', ...size, depth: depth(grade, grades.length) });
      if (grade === profile.median)
        frame = { shape: 'box', x: x + 1, y: y + 1, width: Math.max(1, long - 2), height: THICK - 2 };
      // A number that would touch the one before it is left to the table.
      const text = number(count);
      const half = measure(text, 'small') / 2;
      const at = Math.min(width - half, Math.max(half, x + long / 2));
      if (at - half >= free) {
        shapes.push({
          shape: 'text',
          x: at,
          y: y + THICK + SMALL - 3,
          text,
          anchor: 'middle',
          style: 'small',
        });
        free = at + half + 8;
      }
      x += long;
    }
    if (frame) shapes.push(frame);
    if (all > 0) shapes.push({ shape: 'line', x: width / 2, from: y - 4, to: y + THICK + 4 });
    y += THICK + SMALL + GAP;
  }
  y -= GAP;
  shapes.push(label(`↑ ${middle}`, width / 2, y + 18, width, measure));
  return { width, height: y + 24, shapes };
}
