//! The Pedersen generators of the ballot proof: `H`, `U` and one `G_j` per witness bit.
//!
//! They are the same for all votes, so the process has them once: made when the first vote needs them, in groups, and never more
//! than the longest ballot has bits. Specified in docs/spec/01-notation.md.

use std::iter::Map;
use std::ops::Range;
use std::sync::OnceLock;

use curve25519_dalek::ristretto::RistrettoPoint;
use sha2::{Digest, Sha512};

/// What a generator is hashed from: this line, its name, its index (u32, little-endian).
const DOMAIN: &[u8] = b"folkmoot/v1 generator\n";

/// Generators that are made together.
const GROUP: usize = 64;
const GROUPS: usize = 20;
/// The most bits that there are generators for.
pub(crate) const MOST_BITS: usize = GROUP * GROUPS;

static BLINDING: OnceLock<RistrettoPoint> = OnceLock::new();
static COEFFICIENT: OnceLock<RistrettoPoint> = OnceLock::new();
static BITS: [OnceLock<[RistrettoPoint; GROUP]>; GROUPS] = [const { OnceLock::new() }; GROUPS];

/// The generators of a ballot with a given number of bits.
#[derive(Clone, Copy)]
pub(crate) struct Generators {
    /// `H`: blinds every commitment.
    pub(crate) blinding: &'static RistrettoPoint,
    /// `U`: carries the coefficients of the bit identity.
    pub(crate) coefficient: &'static RistrettoPoint,
    /// `G_1, ..., G_n`, one for each bit.
    pub(crate) bits: OfBits,
}

impl Generators {
    /// `H`, `U` and `G_1, ..., G_n`, for at most [`MOST_BITS`].
    pub(crate) fn new(bits: usize) -> Self {
        debug_assert!(bits <= MOST_BITS);
        Generators {
            blinding: BLINDING.get_or_init(|| generator(b"H", 0)),
            coefficient: COEFFICIENT.get_or_init(|| generator(b"U", 0)),
            bits: OfBits(bits.min(MOST_BITS)),
        }
    }
}

/// The generators of so many bits, to be gone through.
#[derive(Clone, Copy)]
pub(crate) struct OfBits(usize);

impl IntoIterator for OfBits {
    type Item = &'static RistrettoPoint;
    type IntoIter = Map<Range<usize>, fn(usize) -> &'static RistrettoPoint>;

    fn into_iter(self) -> Self::IntoIter {
        (0..self.0).map(of_bit)
    }
}

/// `G_(bit + 1)`.
fn of_bit(bit: usize) -> &'static RistrettoPoint {
    let (group, place) = (bit / GROUP % GROUPS, bit % GROUP);
    let made = BITS[group].get_or_init(|| {
        let mut next = (group * GROUP) as u32;
        std::array::from_fn(|_| {
            next += 1;
            generator(b"G", next)
        })
    });
    &made[place]
}

/// One generator: the one-way map of RFC 9496 on the SHA-512 of domain, name and index.
pub(crate) fn generator(name: &[u8], index: u32) -> RistrettoPoint {
    let hash =
        Sha512::new().chain_update(DOMAIN).chain_update(name).chain_update(index.to_le_bytes()).finalize();
    RistrettoPoint::from_uniform_bytes(&hash.into())
}

#[cfg(test)]
mod tests {
    use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
    use curve25519_dalek::traits::IsIdentity;

    use super::*;

    /// Anybody can derive the generators again from their fixed strings, and none coincide.
    #[test]
    fn attack_015_generators_come_from_fixed_strings() {
        let generators = Generators::new(MOST_BITS);
        let mut all = vec![G, *generators.blinding, *generators.coefficient];
        all.extend(generators.bits);
        for (number, point) in all.iter().enumerate() {
            assert!(!point.is_identity());
            assert!(!all[..number].contains(point));
        }
        let again = |name: &str, index: u32| {
            let mut text = b"folkmoot/v1 generator\n".to_vec();
            text.extend(name.bytes());
            text.extend(index.to_le_bytes());
            RistrettoPoint::from_uniform_bytes(&Sha512::digest(text).into())
        };
        assert_eq!(*generators.blinding, again("H", 0));
        assert_eq!(*generators.coefficient, again("U", 0));
        for (index, point) in (1..).zip(generators.bits) {
            assert_eq!(*point, again("G", index));
        }
        // All votes share them.
        let again = Generators::new(70).bits.into_iter();
        assert!(again.zip(generators.bits).all(|(one, other)| std::ptr::eq(one, other)));
    }
}
