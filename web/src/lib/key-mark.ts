/** The mark of a member: three of eight shapes, each in one of four tones, from the first bytes of the member's id. */

/** Paths in a square of ten; told apart without their colour. */
export const SHAPES = [
  // Disc, square, triangle up, triangle down, diamond, ring, cross, bar.
  'M5 .5a4.500 4.500 0 1 0 .01 0z',
  'M1 1h8v8H1z',
  'M5 .5 9.800 9.500H.2z',
  'M5 9.500 .2 .5h9.600z',
  'M5 0 10 5 5 10 0 5z',
  'M5 .5a4.500 4.500 0 1 0 .01 0zM5 3a2 2 0 1 1-.01 0z',
  'M3.500 .5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
  'M.5 3.200h9v3.600h-9z',
] as const;

export interface Shape {
  shape: number;
  tone: number;
}

/** Of an id in hexadecimal. The id is a hash, so its bytes are as good as drawn by lot. */
export const marksOf = (id: string): Shape[] =>
  [0, 1, 2].map((place) => {
    const byte = Number.parseInt(id.slice(2 * place, 2 * place + 2), 16) || 0;
    return { shape: byte % 8, tone: (byte >> 3) % 4 };
  });
