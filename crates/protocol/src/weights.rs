//! The random weights of equations that are checked together.

use rand_core::{OsRng, RngCore};

/// As many weights of 128 bits, from the system and never from what they weigh, so that nobody can make errors cancel out: draw them
/// once everything is fixed. A false equation makes the weighted sum vanish with probability 2^-128. `None` where the system gives no
/// randomness.
pub(crate) fn draw(count: usize) -> Option<Vec<u128>> {
    let mut random = vec![0; count.checked_mul(16)?];
    OsRng.try_fill_bytes(&mut random).ok()?;
    Some(random.as_chunks().0.iter().map(|weight| u128::from_le_bytes(*weight)).collect())
}
