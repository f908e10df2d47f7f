/** How long the ballots of a vote become (docs/spec/03-ballot.md, section 2; 12-amounts.md), and what they have room for. */
import type { Size } from '../../lib/kinds/kind';
import { proposalOf } from '../../lib/kinds/proposals';
import { filled, MAX_OPTIONS, type Draft, type DraftQuestion } from './data';

/** A longer ballot does not fit an entry of the record. */
export const MOST_BYTES = 40_000;
/** The most commitments in the range proof of one ballot. */
const MOST_PARTIES = 64;
const PIECE = 32;
/** Points and scalars that every ballot has. */
const ALWAYS = 9;
const LIMB_BITS = 16;
/** Commitments that one range proof speaks for. */
const GROUP = 8;

/** The bytes of a ballot with questions of these sizes. */
export function bytesOf(sizes: Size[]): number {
  const sum = (of: (size: Size) => number) => sizes.reduce((all, size) => all + of(size), 0);
  const sent = sum((size) => size.sent ?? 0);
  const parties = partiesOf(sizes);
  // The commitments, the range proof of each group and what links the commitments to the ciphertexts.
  const amounts = parties === 0 ? 0 : sent + 3 + rangePieces(parties);
  return PIECE * (sum(({ slots, bits }) => 2 * slots + bits) + ALWAYS + amounts);
}

/** Points and scalars of the range proofs: commitments are cut into groups, and the last one is filled up to a power of two. */
function rangePieces(parties: number): number {
  let pieces = 0;
  for (let left = parties; left > 0; left -= GROUP) {
    const inGroup = 2 ** Math.ceil(Math.log2(Math.min(left, GROUP)));
    pieces += 9 + 2 * Math.log2(inGroup * LIMB_BITS);
  }
  return pieces;
}

const partiesOf = (sizes: Size[]): number =>
  sizes.reduce((all, { sent = 0, computed = 0 }) => all + sent + computed, 0);

const sizesOf = (draft: Draft): Size[] =>
  draft.questions.map((one) => {
    const { length } = filled(one.options);
    return proposalOf(one.kind).size(one.settings[one.kind], length, draft.currency);
  });

/** The bytes of a ballot of this vote. */
export const ballotBytes = (draft: Draft): number => bytesOf(sizesOf(draft));

/** Whether sums of money are divided among more options than one ballot can prove. */
export const tooManyAmounts = (draft: Draft): boolean => partiesOf(sizesOf(draft)) > MOST_PARTIES;

/** The most options that a question by itself has room for. */
export function mostOptions({ kind, settings }: DraftQuestion, currency: string): number {
  const { size, least } = proposalOf(kind);
  let most: number = least;
  const fits = (options: number) => bytesOf([size(settings[kind], options, currency)]) <= MOST_BYTES;
  while (most < MAX_OPTIONS && fits(most + 1)) most += 1;
  return most;
}
