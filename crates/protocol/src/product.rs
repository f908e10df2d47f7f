//! Long products of public numbers, for verifiers.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul;

/// The points of one multiplication.
const NEAR: usize = 1 << 14;

/// The sum of the points, each times its scalar, in variable time. A multiplication goes through all its points for each digit of their scalars:
/// as many as stay near the processor are faster.
pub(crate) fn vartime_sum(scalars: &[Scalar], points: &[&RistrettoPoint]) -> RistrettoPoint {
    let parts = scalars.chunks(NEAR).zip(points.chunks(NEAR));
    let multiplied = |(scalars, points): (&[Scalar], &[&RistrettoPoint])| {
        RistrettoPoint::vartime_multiscalar_mul(scalars, points.iter().copied())
    };
    parts.map(multiplied).sum()
}
