/** What the design page shows and e2e/design.spec.ts measures: which colours meet, and how far apart they have to be. */

export interface Pair {
  words: string;
  ground: string;
  /** The least contrast, by WCAG 2.2: 4.5 for words, 3 for lines that show where a control is, 7 for text that matters. */
  least: number;
}

const grounds = ['--paper', '--paper-raised', '--paper-sunken', '--moss-wash', '--rust-wash', '--ochre-wash'];
const on = (ground: string, least: number, ...words: string[]) =>
  words.map((one) => ({ words: one, ground, least }));

export const pairs: Pair[] = [
  ...on('--paper', 7, '--ink', '--ink-soft'),
  ...on('--paper-raised', 7, '--ink', '--ink-soft'),
  ...grounds.slice(2).flatMap((ground) => [...on(ground, 7, '--ink'), ...on(ground, 4.5, '--ink-soft')]),
  ...grounds.flatMap((ground) => on(ground, 4.5, '--moss', '--moss-strong', '--rust', '--ochre')),
  ...on('--moss', 4.5, '--on-moss'),
  ...on('--moss-strong', 4.5, '--on-moss'),
  ...on('--ink', 7, '--paper'),
  ...grounds
    .slice(0, 3)
    .flatMap((ground) => on(ground, 3, '--line-strong', '--bar-1', '--bar-3', '--pencil')),
  ...on('--paper', 3, '--ochre-mark', '--bar-2'),
  ...on('--ink', 3, '--toast-done', '--toast-refusal'),
];

export const colours = [
  { name: '--paper', use: 'the page' },
  { name: '--paper-raised', use: 'ballots, fields, notes' },
  { name: '--paper-sunken', use: 'codes, the foot, what is off' },
  { name: '--ink', use: 'words' },
  { name: '--ink-soft', use: 'hints' },
  { name: '--line', use: 'between things' },
  { name: '--line-strong', use: 'round controls' },
  { name: '--moss', use: 'what you can do' },
  { name: '--moss-strong', use: 'the same, pointed at' },
  { name: '--moss-wash', use: 'chosen, done' },
  { name: '--rust', use: 'refusals, objections' },
  { name: '--rust-wash', use: 'their ground' },
  { name: '--ochre', use: 'words on what waits' },
  { name: '--ochre-mark', use: 'the mark of what waits' },
  { name: '--ochre-wash', use: 'its ground' },
];

/** The red, green and blue of a computed colour, 0 to 1. */
function channels(colour: string): [number, number, number] {
  const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const [r = 0, g = 0, b = 0] = colour.startsWith('rgb') ? numbers.map((value) => value / 255) : numbers;
  return [r, g, b];
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two computed colours (`rgb(…)` or `color(srgb …)`), 1 to 21, as WCAG defines it. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a custom property comes to on an element, with light or dark decided. */
export function resolve(name: string, probe: HTMLElement): string {
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}
