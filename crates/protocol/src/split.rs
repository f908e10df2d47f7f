//! Which of many fail, when the sum of all their weighted equations is not the identity.
//!
//! Specified in docs/spec/04-batch.md, section 1.

use std::ops::Range;

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::traits::IsIdentity;

/// Splits in a row of which both halves fail, before each is looked at alone: there are many bad ones.
const MANY_BAD: u32 = 2;

/// For each of so many whether its equations hold. `whole` is the sum of all of them, `sum` that of a range, with weights that stay the
/// same: so the sum of the second half is what the first leaves over.
pub(crate) fn find(
    count: usize,
    whole: RistrettoPoint,
    sum: impl Fn(Range<usize>) -> RistrettoPoint,
) -> Vec<bool> {
    let mut split = Split { sum, holds: Vec::with_capacity(count) };
    split.judge(0..count, whole, 0);
    split.holds
}

/// A batch that is being split.
struct Split<F> {
    sum: F,
    /// One for each so far.
    holds: Vec<bool>,
}

impl<F: Fn(Range<usize>) -> RistrettoPoint> Split<F> {
    /// Judges a range whose sum is known; `both` splits in a row have failed in both halves.
    fn judge(&mut self, range: Range<usize>, known: RistrettoPoint, both: u32) {
        if range.len() < 2 || known.is_identity() {
            self.holds.extend(range.map(|_| known.is_identity()));
            return;
        }
        if both >= MANY_BAD {
            for one in range {
                let alone = (self.sum)(one..one + 1);
                self.holds.push(alone.is_identity());
            }
            return;
        }
        let half = range.start + range.len() / 2;
        let first = (self.sum)(range.start..half);
        let second = known - first;
        let both = if first.is_identity() || second.is_identity() { 0 } else { both + 1 };
        self.judge(range.start..half, first, both);
        self.judge(half..range.end, second, both);
    }
}
