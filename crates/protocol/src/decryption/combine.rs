//! Opening a tally: any t shares give the points v_s G, and from them the numbers v_s.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul;

use super::{DecryptionError, VerifiedShare};
use crate::circle::CirclePublic;
use crate::dlog;
use crate::tally::Sums;

/// An opened tally: the points v_s G, slot by slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened(Vec<RistrettoPoint>);

/// Opens the sums with the verified shares of at least t different trustees.
///
/// Which t trustees they are makes no difference; of more than t the lowest indices are used. Refuses repeated trustees,
/// too few shares and shares that were verified for another circle, vote or sums.
pub fn combine(
    circle: &CirclePublic,
    sums: &Sums,
    shares: &[VerifiedShare],
) -> Result<Opened, DecryptionError> {
    let encoded = sums.to_bytes();
    let fingerprint = shares.first().map(|share| share.fingerprint);
    let mut shares: Vec<&VerifiedShare> = shares.iter().collect();
    shares.sort_by_key(|share| share.trustee);
    for share in &shares {
        let same = share.circle == *circle && share.sums == encoded && Some(share.fingerprint) == fingerprint;
        if !same {
            return Err(DecryptionError::Mixed { trustee: share.trustee });
        }
    }
    for pair in shares.windows(2) {
        if let [first, second] = pair
            && first.trustee == second.trustee
        {
            return Err(DecryptionError::Duplicate { trustee: first.trustee });
        }
    }
    let needed = circle.threshold();
    if shares.len() < usize::from(needed) {
        return Err(DecryptionError::TooFew { needed, got: shares.len() });
    }
    shares.truncate(usize::from(needed));

    Ok(interpolate(sums, &shares))
}

/// v_s G = S_s - sum of lambda_j D_{j,s}: right with the shares of t or more different trustees.
pub(super) fn interpolate(sums: &Sums, shares: &[&VerifiedShare]) -> Opened {
    let indices: Vec<u16> = shares.iter().map(|share| share.trustee).collect();
    let weights = lagrange_at_zero(&indices);
    let opened = sums.ciphertexts().iter().enumerate().map(|(slot, sum)| {
        // As many factors as shares: verified shares have one for every slot.
        let factors: Vec<_> =
            shares.iter().map(|share| share.factors.get(slot).copied().unwrap_or_default()).collect();
        sum.s - RistrettoPoint::vartime_multiscalar_mul(&weights, factors)
    });
    Opened(opened.collect())
}

/// lambda_j = product over m other than j of m / (m - j), for distinct indices other than zero.
fn lagrange_at_zero(indices: &[u16]) -> Vec<Scalar> {
    let weight = |&j: &u16| {
        let mut over = Scalar::ONE;
        let mut under = Scalar::ONE;
        for &m in indices.iter().filter(|&&m| m != j) {
            over *= Scalar::from(m);
            under *= Scalar::from(m) - Scalar::from(j);
        }
        over * under.invert()
    };
    indices.iter().map(weight).collect()
}

impl Opened {
    /// The number of slots.
    pub fn slots(&self) -> usize {
        self.0.len()
    }

    /// Whether exactly these numbers, one for each slot, are in the tally. Needs no search.
    pub fn matches(&self, counts: &[u64]) -> bool {
        counts.len() == self.0.len()
            && self
                .0
                .iter()
                .zip(counts)
                .all(|(point, &count)| RistrettoPoint::mul_base(&Scalar::from(count)) == *point)
    }

    /// Finds the numbers, each from 0 to `bound` (ballots times the largest value one ballot gives a slot).
    ///
    /// Time grows with the square root of `bound`, memory stays at or below about 16 MiB. Refuses bounds above 2^44;
    /// names the first slot that holds no number within the bound.
    pub fn solve(&self, bound: u64) -> Result<Vec<u64>, DecryptionError> {
        if bound > dlog::LIMIT {
            return Err(DecryptionError::Limit { bound, limit: dlog::LIMIT });
        }
        let found = dlog::solve(&self.0, bound);
        found
            .into_iter()
            .enumerate()
            .map(|(slot, value)| value.ok_or(DecryptionError::Bound { slot, bound }))
            .collect()
    }
}
