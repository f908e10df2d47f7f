//! The floor: what no verifier of these equations can do without. Every point of a ballot is read once, and
//! stands once in a multiscalar multiplication.

use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul;
use rand::rngs::OsRng;

/// Points of a large multiplication: as many as a batch of 1,000 choices of ten has.
pub const POINTS: usize = 26_000;

/// Encoded points and scalars of full size.
pub struct Floor {
    points: Vec<CompressedRistretto>,
    scalars: Vec<Scalar>,
}

impl Floor {
    pub fn new() -> Self {
        let step = RistrettoPoint::random(&mut OsRng);
        let mut next = RistrettoPoint::random(&mut OsRng);
        let points = std::iter::repeat_with(|| {
            next += step;
            next.compress()
        });
        let scalars = std::iter::repeat_with(|| Scalar::random(&mut OsRng));
        Floor { points: points.take(POINTS).collect(), scalars: scalars.take(POINTS).collect() }
    }

    /// Reads all points and multiplies.
    pub fn run(&self) -> RistrettoPoint {
        let points = self.points.iter().map(|point| point.decompress().expect("a point"));
        let points: Vec<_> = points.collect();
        RistrettoPoint::vartime_multiscalar_mul(&self.scalars, &points)
    }
}
