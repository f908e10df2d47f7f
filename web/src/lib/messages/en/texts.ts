import { number, plural } from './forms';

/** Texts that can be forgotten. */
export const texts = {
  erased: 'Erased.',
  withheld: 'The server does not give this text, though nobody has erased it.',
  erasedByVote: 'Erased by a vote.',
  vote: 'The vote',
  before: 'The version before it:',
  removed: 'Whoever runs the server had to delete this text, and says why:',
  kept: 'The server does not give this text any more, though nobody has erased it. This device still has it.',
  give: 'Give it back to the server',
  given: 'The server has the text again.',
  erase: 'Erase this text',
  eraseName: 'Erase my name',
  /** Where a member is shown by the beginning of their id. */
  noName: {
    erased: 'name erased',
    withheld: 'the server does not give the name',
    kept: 'this device still has the name',
    removed: 'name deleted by whoever runs the server',
  },
  propose: 'Propose to have it erased',
  ask: 'Everybody’s copy of the record keeps only its hash; it cannot be brought back. Whoever has read it may remember it.',
  confirm: 'Erase it',
  keep: 'Keep it',
  done: 'The text is erased.',
  audited: (given: number, erased: number, withheld: number) =>
    `Texts beside the record: ${number(given)} given, ${number(erased)} erased, ${number(withheld)} that the server does not give though nobody erased them. No result rests on a text.`,
  auditedRemoved: (removed: number) =>
    plural(removed, {
      one: 'One text was deleted by whoever runs the server, who says why where it was.',
      other: '# texts were deleted by whoever runs the server, who says why where they were.',
    }),
};
