//! Selections: what a voter puts on a ballot, and the bits that say so.
//!
//! Specified in docs/spec/02-contests.md.

/// The answer to one contest; its meaning is given by the contest's kind.
///
/// - motion: `[0]` yes, `[1]` no, `[2]` abstain;
/// - choose: `[i]` for option `i`, and `[options]` for blank;
/// - approval: the option numbers in strictly ascending order.
#[derive(Clone, PartialEq, Eq, zeroize::Zeroize)]
pub struct Selection(pub Vec<u32>);
