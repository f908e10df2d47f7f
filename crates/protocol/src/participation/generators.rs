//! The Pedersen generators of the digits.
//!
//! Specified in docs/spec/14-participation.md, section 3.

use std::sync::OnceLock;

use curve25519_dalek::ristretto::RistrettoPoint;

use super::radices::MOST_VALUES;
use crate::generators::generator;

/// One pair for each value of each digit, and one that blinds.
pub(super) struct Generators {
    /// H_r.
    pub(super) blinding: RistrettoPoint,
    /// G_1, G_2, ..., which carry digits and masks.
    pub(super) digits: [RistrettoPoint; MOST_VALUES],
    /// S_1, S_2, ..., which carry what shows that digits are bits.
    pub(super) squares: [RistrettoPoint; MOST_VALUES],
}

impl Generators {
    /// Those of the largest roll, which begin with those of smaller ones: derived by the first vote that needs them, and shared by
    /// all.
    pub(super) fn shared() -> &'static Self {
        static SHARED: OnceLock<Generators> = OnceLock::new();
        SHARED.get_or_init(|| {
            let list =
                |name: &[u8]| std::array::from_fn(|place| generator(name, (place as u32).wrapping_add(1)));
            Generators {
                blinding: generator(b"ring-H", 0),
                digits: list(b"ring-G"),
                squares: list(b"ring-S"),
            }
        })
    }
}
