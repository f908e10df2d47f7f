import { number } from './forms';

/** Texts that can be forgotten. */
export const texts = {
  erased: 'Erased.',
  withheld: 'The server does not give this text, though nobody has erased it.',
  erase: 'Erase this text',
  ask: 'Everybody’s copy of the record keeps only its hash; it cannot be brought back. Whoever has read it may remember it.',
  confirm: 'Erase it',
  keep: 'Keep it',
  done: 'The text is erased.',
  audited: (given: number, erased: number, withheld: number) =>
    `Texts beside the record: ${number(given)} given, ${number(erased)} erased, ${number(withheld)} that the server does not give though nobody erased them. No result rests on a text.`,
};
