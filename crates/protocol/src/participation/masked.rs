//! The one product of a prover that is not computed in constant time.
//!
//! A member of a large roll multiplies each of its points once. In constant time that takes several times as long: on a phone the
//! difference between a second and one that people do not wait for. What is multiplied here are products of masks, uniform numbers of
//! this proof alone which are known to nobody and never used again; how many there are, and which points they stand before, was fixed or
//! selected in constant time. The time of a whole product says nothing of one of its scalars: it has no more to do with the member's place than the
//! masks have, which are independent of it (docs/spec/14-participation.md, section 5).

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul;

/// The sum of the points, each times a product of masks.
pub(super) fn masked_sum(masks: &[Scalar], points: &[RistrettoPoint]) -> RistrettoPoint {
    RistrettoPoint::vartime_multiscalar_mul(masks, points)
}
