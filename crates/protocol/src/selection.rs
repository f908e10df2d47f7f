//! Selections: what a voter puts on a ballot, and the bits that say so.
//!
//! Specified in docs/spec/02-contests.md.

use zeroize::Zeroizing;

use crate::ballot::SealError;
use crate::contest::Contest;
use crate::shape::Shape;

/// The answer to one contest; its meaning is given by the contest's kind. Wiped when dropped.
///
/// - motion: `[0]` yes, `[1]` no, `[2]` abstain;
/// - choose: `[i]` for option `i`, and `[options]` for blank;
/// - consent: `[0]` agree, `[1]` stand aside, `[2]` object;
/// - approval: the option numbers in strictly ascending order;
/// - score and points: the number of each option, in the order of the options;
/// - grades: the number of the grade of each option;
/// - quadratic: the votes for each option and then, where they are possible, the votes against each;
/// - amounts: the amount of each option;
/// - ranking: all option numbers, the most preferred first.
#[derive(Clone, PartialEq, Eq, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
pub struct Selection(pub Vec<u32>);

/// The witness bits `w_1, ..., w_n` (each 0 or 1) of one selection for each contest.
pub(crate) fn witness(shape: &Shape, selections: &[Selection]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let contests = shape.contests();
    if selections.len() != contests.len() {
        return Err(SealError::Selections { expected: contests.len(), actual: selections.len() });
    }
    let mut bits = Zeroizing::new(Vec::with_capacity(shape.bits()));
    for (contest, (kind, selection)) in contests.iter().zip(selections).enumerate() {
        kind.write(contest, &selection.0, &mut bits)?;
    }
    Ok(bits)
}

/// The amounts in selections that were found to be valid, in the order of contests and options.
pub(crate) fn amounts(shape: &Shape, selections: &[Selection]) -> Zeroizing<Vec<u32>> {
    let pairs = || shape.contests().iter().zip(selections);
    let own = pairs().filter(|(kind, _)| matches!(kind, Contest::Amounts { .. }));
    // Sized beforehand: a vector that grows would leave copies behind.
    let mut amounts = Zeroizing::new(Vec::with_capacity(shape.slots()));
    own.for_each(|(_, selection)| amounts.extend_from_slice(&selection.0));
    amounts
}
