import { describe, expect, it } from 'vitest';
import { drawBars } from '../charts/bars';
import { estimate, wrap } from '../charts/drawing';
import { svgFile, xml } from './svg';

const bars = [
  {
    label: 'Yes <b>',
    value: '3',
    count: 3,
    fill: 'solid' as const,
    leads: true,
    mark: { at: 2, label: '2 needed' },
  },
  { label: 'No', value: '0', count: 0, fill: 'hatched' as const, leads: false },
];

describe('a chart as a file', () => {
  const file = svgFile(
    drawBars({ bars, whole: 4 }, 640, estimate),
    { title: 'A & B', sentence: 'Passed: "3" yes.', source: 'http://example.org/a?b&c' },
    estimate,
  );

  it('asks for nothing from anywhere and carries no script or style', () => {
    expect(file).not.toMatch(/<script|<style|style=|class=|href|<image|@import|var\(/);
    expect(file.match(/https?:\/\/[^"<\s]+/g)).toEqual([
      'http://www.w3.org/2000/svg',
      'http://example.org/a?b&amp;c',
    ]);
  });

  it('escapes what people typed', () => {
    expect(file).toContain('Yes &lt;b&gt;');
    expect(file).toContain('<title>A &amp; B</title>');
    expect(xml('a\u0000b\ud800c\u000b')).toBe('abc');
  });
});

describe('bars', () => {
  const drawing = drawBars({ bars, whole: 4 }, 400, estimate);
  const rects = drawing.shapes.filter((shape) => shape.shape === 'bar' && shape.fill !== 'ground');

  it('are as long as their part of the whole; nothing is no bar', () => {
    expect(rects).toHaveLength(1);
    expect(rects[0]).toMatchObject({ width: 300, fill: 'solid' });
  });

  it('carry the mark at its count', () => {
    expect(drawing.shapes.find((shape) => shape.shape === 'line')).toMatchObject({ x: 200 });
  });

  it('never leave the plane, whatever the counts', () => {
    const wild = [
      { ...bars[0]!, count: 50 },
      { ...bars[1]!, count: 7, mark: { at: 0, label: 'from the start' } },
    ];
    for (const shape of drawBars({ bars: wild, whole: 3 }, 320, estimate).shapes) {
      if (shape.shape === 'bar') expect(shape.x + shape.width).toBeLessThanOrEqual(320);
      if (shape.shape === 'line') expect(shape.x).toBeGreaterThan(0);
    }
  });
});

describe('wrapping', () => {
  it('breaks between words and cuts words that are longer than a line', () => {
    const ten = (text: string) => text.length * 10;
    expect(wrap('one two three', 80, 'plain', ten)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 40, 'plain', ten)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('', 40, 'plain', ten)).toEqual(['']);
  });
});
