//! Selections: what a voter puts on a ballot, and the bits that say so.
//!
//! Specified in docs/spec/02-contests.md.

use zeroize::Zeroizing;

use crate::ballot::SealError;
use crate::contest::{Contest, MOTION_OPTIONS, slack_weights};
use crate::shape::Shape;

/// The answer to one contest; its meaning is given by the contest's kind. Wiped when dropped.
///
/// - motion: `[0]` yes, `[1]` no, `[2]` abstain;
/// - choose: `[i]` for option `i`, and `[options]` for blank;
/// - approval: the option numbers in strictly ascending order.
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
        let chosen = selection.0.as_slice();
        match *kind {
            Contest::Motion => one_of(contest, MOTION_OPTIONS.into(), chosen, &mut bits)?,
            Contest::Choose { options, blank } => {
                let slots = u32::from(options) + u32::from(blank);
                one_of(contest, slots, chosen, &mut bits)?;
            }
            Contest::Approval { options, min, max } => {
                let number = some_of(contest, options.into(), chosen, &mut bits)?;
                let slack = u16::try_from(number)
                    .ok()
                    .filter(|number| (min..=max).contains(number))
                    .map(|number| max - number)
                    .ok_or(SealError::Number { contest })?;
                write_slack(max - min, slack, &mut bits);
            }
        }
    }
    Ok(bits)
}

/// One bit for each slot, exactly one of them set.
fn one_of(contest: usize, slots: u32, chosen: &[u32], bits: &mut Vec<u8>) -> Result<(), SealError> {
    match some_of(contest, slots, chosen, bits)? {
        1 => Ok(()),
        _ => Err(SealError::Number { contest }),
    }
}

/// One bit for each option; returns how many are set.
fn some_of(contest: usize, options: u32, chosen: &[u32], bits: &mut Vec<u8>) -> Result<usize, SealError> {
    if !chosen.is_sorted_by(|one, next| one < next) {
        return Err(SealError::Order { contest });
    }
    if chosen.iter().any(|option| *option >= options) {
        return Err(SealError::Option { contest });
    }
    let mut rest = chosen.iter().peekable();
    for option in 0..options {
        bits.push(rest.next_if_eq(&&option).is_some().into());
    }
    Ok(chosen.len())
}

/// Writes `slack` with the weights of `0..=range`: the last weight is taken when the powers of two
/// before it do not reach.
fn write_slack(range: u16, slack: u16, bits: &mut Vec<u8>) {
    let weights = slack_weights(range);
    let Some((last, powers)) = weights.split_last() else {
        return;
    };
    let reach: u16 = powers.iter().sum();
    let take_last = slack > reach;
    let rest = if take_last { slack - last } else { slack };
    bits.extend((0..powers.len()).map(|k| (rest >> k & 1) as u8));
    bits.push(take_last.into());
}
