/**
 * Projects along the money, in the order in which they were considered: each that is funded begins where the one before it ended,
 * a line stands where the money ends, and what reaches past it was passed over.
 */
import { caption, label, type Drawing, type Fill, type Measure, type Shape } from './drawing';

export interface Project {
  label: string;
  /** Cost and support in words. */
  value: string;
  cost: number;
  state: 'funded' | 'passed' | 'level' | 'none' | 'after' | 'void';
}

const THICK = 20;
const GAP = 16;
const FILLS: Record<Project['state'], Fill> = {
  funded: 'solid',
  passed: 'hatched',
  level: 'hatched',
  none: 'dotted',
  after: 'dotted',
  void: 'dotted',
};
/** How much of the width the money takes: what reaches past it is cut at the edge. */
const REACH = 0.84;

export function drawFunds(
  projects: Project[],
  funds: number,
  words: string,
  width: number,
  measure: Measure,
): Drawing {
  const over = projects.some(({ state }) => state !== 'funded');
  const end = over ? width * REACH : width;
  const unit = funds > 0 ? end / funds : 0;
  const shapes: Shape[] = [];
  const edges: [number, number][] = [];
  let spent = 0;
  let y = 0;
  for (const project of projects) {
    const funded = project.state === 'funded';
    const head = caption({ ...project, leads: funded }, y, width, measure);
    shapes.push(...head.shapes);
    y = head.below;
    shapes.push({ shape: 'bar', x: 0, y, width: end, height: THICK, fill: 'ground' });
    const from = Math.min(end, spent * unit);
    const long = funds > 0 ? project.cost * unit : width;
    // A thin bar for what costs nothing.
    const wide = Math.max(2, Math.min(long, width - from));
    shapes.push({
      shape: 'bar',
      x: Math.min(from, width - 2),
      y,
      width: wide,
      height: THICK,
      fill: FILLS[project.state],
    });
    if (funded) spent += project.cost;
    edges.push([y - 3, y + THICK + 3]);
    y += THICK + GAP;
  }
  const x = Math.min(width - 1, Math.max(1, end));
  for (const [from, to] of edges) shapes.push({ shape: 'line', x, from, to });
  shapes.push(label(words, x, y + 8, width, measure));
  return { width, height: y + 14, shapes };
}
