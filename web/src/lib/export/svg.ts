/**
 * A chart as a file that stands alone: colours and fonts are attributes, the question, the outcome and the address are in
 * it, and it asks for nothing from anywhere.
 */
import { FONT, SIZES, WEIGHTS, wrap, type Drawing, type Measure, type Shape } from '../charts/drawing';
import { isolated } from '../text';

/** The light theme, whatever the page shows: such files are put on paper. */
const COLOURS = {
  paper: '#fbf8f1',
  ink: '#1d1b16',
  soft: '#57503f',
  ground: '#f2ecdf',
  bar1: '#2e6a4d',
  bar2: '#b98516',
  bar3: '#8a7f68',
};

const MARGIN = 24;
export const INNER = 640;

export interface Words {
  title: string;
  sentence: string;
  source: string;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML: what would be markup is escaped, and characters that XML does not allow are left out. */
export const xml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

const round = (value: number) => Math.round(value * 100) / 100;

function markup(shape: Shape, dy: number): string {
  switch (shape.shape) {
    case 'bar': {
      const { x, width, height, fill } = shape;
      const paint = {
        ground: `fill="${COLOURS.ground}"`,
        solid: `fill="${COLOURS.bar1}"`,
        hatched: `fill="url(#hatched)" stroke="${COLOURS.bar2}"`,
        dotted: `fill="url(#dotted)" stroke="${COLOURS.bar3}"`,
      }[fill];
      return `<rect x="${round(x)}" y="${round(shape.y + dy)}" width="${round(width)}" height="${height}" ${paint}/>`;
    }
    case 'step': {
      const { x, width, height, depth } = shape;
      return `<rect x="${round(x)}" y="${round(shape.y + dy)}" width="${round(width)}" height="${height}" fill="${COLOURS.bar1}" fill-opacity="${round(depth)}" stroke="${COLOURS.bar1}"/>`;
    }
    case 'box': {
      const { x, width, height } = shape;
      return `<rect x="${round(x)}" y="${round(shape.y + dy)}" width="${round(width)}" height="${round(height)}" fill="none" stroke="${COLOURS.ink}" stroke-width="2"/>`;
    }
    case 'line':
      return `<line x1="${round(shape.x)}" x2="${round(shape.x)}" y1="${round(shape.from + dy)}" y2="${round(shape.to + dy)}" stroke="${COLOURS.ink}" stroke-width="2"/>`;
    case 'text': {
      const { x, style, anchor } = shape;
      const fill = style === 'small' ? COLOURS.soft : COLOURS.ink;
      return `<text x="${round(x)}" y="${round(shape.y + dy)}" font-size="${SIZES[style]}" font-weight="${WEIGHTS[style]}" text-anchor="${anchor}" fill="${fill}">${xml(shape.text)}</text>`;
    }
  }
}

/** The file. */
export function svgFile(drawing: Drawing, words: Words, measure: Measure): string {
  const head: string[] = [];
  let y = 22;
  for (const line of wrap(words.title, drawing.width, 'strong', measure)) {
    head.push(markup({ shape: 'text', x: 0, y, text: isolated(line), anchor: 'start', style: 'strong' }, 0));
    y += 24;
  }
  for (const line of wrap(words.sentence, drawing.width, 'plain', measure)) {
    head.push(markup({ shape: 'text', x: 0, y, text: isolated(line), anchor: 'start', style: 'plain' }, 0));
    y += 24;
  }
  const body = drawing.shapes.map((shape) => markup(shape, y));
  const end = y + drawing.height + 24;
  const foot = markup(
    { shape: 'text', x: 0, y: end, text: words.source, anchor: 'start', style: 'small' },
    0,
  );
  const width = drawing.width + 2 * MARGIN;
  const height = Math.ceil(end + 12 + 2 * MARGIN);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${xml(FONT)}">
<title>${xml(words.title)}</title>
<desc>${xml(words.sentence)}</desc>
<defs>
<pattern id="hatched" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${COLOURS.ground}"/><rect width="3" height="7" fill="${COLOURS.bar2}"/></pattern>
<pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${COLOURS.ground}"/><circle cx="3" cy="3" r="1.6" fill="${COLOURS.bar3}"/></pattern>
</defs>
<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>
<g transform="translate(${MARGIN} ${MARGIN})">
${[...head, ...body, foot].join('\n')}
</g>
</svg>
`;
}
