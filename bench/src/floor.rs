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

    /// Reads all points.
    pub fn read(&self) -> Vec<RistrettoPoint> {
        self.points.iter().map(|point| point.decompress().expect("a point")).collect()
    }

    /// Multiplies all points.
    pub fn multiply(&self, points: &[RistrettoPoint]) -> RistrettoPoint {
        RistrettoPoint::vartime_multiscalar_mul(&self.scalars, points)
    }
}

/// A transcript as long as that of a ballot with so many bytes of ciphertexts: the voter's tag, six points,
/// three challenges.
pub fn transcript(ciphertexts: &[u8]) -> [u8; 64] {
    let mut challenge = [0; 64];
    let mut transcript = merlin::Transcript::new(b"folkmoot/v1 ballot");
    transcript.append_message(b"voter-tag", &[1; 16]);
    transcript.append_message(b"ciphertexts", ciphertexts);
    for _ in 0..2 {
        transcript.append_message(b"bits-W", &[2; 32]);
    }
    for _ in 0..2 {
        transcript.challenge_bytes(b"challenge-y", &mut challenge);
    }
    for _ in 0..4 {
        transcript.append_message(b"link-E_R", &[3; 32]);
    }
    transcript.challenge_bytes(b"challenge-x", &mut challenge);
    challenge
}
