/**
 * A chart as shapes with places: on a page Drawing.svelte shows them in the colours of the theme, and lib/export/svg.ts
 * writes them as a file that stands alone. A kind of chart only says which shapes there are.
 */

import { isolated } from '../text';

/** How a bar is filled. Each differs in colour, in lightness and in pattern, so that none has to be told by colour. */
export type Fill = 'solid' | 'hatched' | 'dotted' | 'ground';

export type Shape =
  | { shape: 'bar'; x: number; y: number; width: number; height: number; fill: Fill }
  /** One of several steps of a scale, from faint (0) to full (1). */
  | { shape: 'step'; x: number; y: number; width: number; height: number; depth: number }
  /** A frame around what matters, also around a number that won. */
  | { shape: 'box'; x: number; y: number; width: number; height: number }
  | { shape: 'line'; x: number; from: number; to: number }
  | {
      shape: 'text';
      x: number;
      y: number;
      text: string;
      anchor: 'start' | 'middle' | 'end';
      style: TextStyle;
    };

export type TextStyle = 'plain' | 'strong' | 'small';

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, style: TextStyle) => number;

/** The sizes of text in a drawing; the same on a page and in a file. */
export const SIZES: Record<TextStyle, number> = { plain: 17, strong: 17, small: 15 };
export const WEIGHTS: Record<TextStyle, number> = { plain: 400, strong: 650, small: 400 };
export const FONT =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', system-ui, sans-serif";

/** Measures with the browser's own fonts. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, style) => {
    if (!context) return estimate(text, style);
    context.font = `${WEIGHTS[style]} ${SIZES[style]}px ${FONT}`;
    return context.measureText(text).width;
  };
}

/** Where there is no canvas: about the width of our text font. */
export const estimate: Measure = (text, style) => text.length * SIZES[style] * 0.54;

/** Breaks a text into lines that fit; a word longer than a line is cut. */
export function wrap(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width, style, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line || lines.length === 0) lines.push(line);
  return lines;
}

function pieces(word: string, width: number, style: TextStyle, measure: Measure): string[] {
  if (measure(word, style) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && measure(piece + letter, style) > width) {
      found.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...found, piece];
}

/** Text at a place that lies on a line: where it would stick out, it ends at the edge. */
export function label(text: string, x: number, y: number, width: number, measure: Measure): Shape {
  const half = measure(text, 'small') / 2;
  const anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
  const at = anchor === 'start' ? Math.min(x, 1) : anchor === 'end' ? width : x;
  return { shape: 'text', x: at, y, text, anchor, style: 'small' };
}

const LINE = 24;

/** The words above a bar: what it stands for, broken into lines, and its number at the end; `below` is where the bar begins. */
export function caption(
  { label, value, leads }: { label: string; value: string; leads: boolean },
  y: number,
  width: number,
  measure: Measure,
): { shapes: Shape[]; below: number } {
  const style = leads ? 'strong' : 'plain';
  const words = leads ? `✓ ${label}` : label;
  // A long number stands on a line of its own.
  const wide = measure(value, 'strong') > width / 2;
  const room = wide ? width : Math.max(width / 3, width - measure(value, 'strong') - 24);
  const shapes: Shape[] = [];
  for (const [i, line] of wrap(words, room, style, measure).entries()) {
    const base = y + SIZES[style];
    shapes.push({ shape: 'text', x: 0, y: base, text: isolated(line), anchor: 'start', style });
    if (i === 0 && !wide && value)
      shapes.push({
        shape: 'text',
        x: width,
        y: base,
        text: isolated(value),
        anchor: 'end',
        style: 'strong',
      });
    y += LINE;
  }
  if (wide)
    for (const line of wrap(value, width, 'strong', measure)) {
      shapes.push({
        shape: 'text',
        x: 0,
        y: y + SIZES.strong,
        text: isolated(line),
        anchor: 'start',
        style: 'strong',
      });
      y += LINE;
    }
  return { shapes, below: y };
}
