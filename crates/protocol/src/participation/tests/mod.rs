//! Tests of hidden participation: a second prover and verifier that follow the specification and can be told to cheat, and the attacks that they
//! try.

mod attacks;
mod batches;
mod binding;
mod forger;
mod honest;
mod timing;
mod vectors;
mod weak;

use curve25519_dalek::scalar::Scalar;

use super::*;
use crate::ballot::tests::Dice;
use crate::ids::Fingerprint;

/// A vote in which the secrets of all members are known.
struct TestVote {
    vote: HiddenVote,
    secrets: Vec<ParticipationSecret>,
}

impl TestVote {
    fn new(name: &str, members: usize) -> Self {
        let mut dice = Dice::new(&format!("participation {name}"));
        let secrets: Vec<_> =
            (0..members).map(|_| ParticipationSecret::from_wide(&dice.wide()).unwrap()).collect();
        let vote = HiddenVote::new(Fingerprint(dice.bytes()), Roll::parse(&keys_of(&secrets)).unwrap());
        TestVote { vote, secrets }
    }

    /// The same members in another vote.
    fn another(&self, fingerprint: [u8; 32]) -> HiddenVote {
        HiddenVote::new(Fingerprint(fingerprint), self.vote.roll().clone())
    }

    fn prove(&self, place: usize, text: &[u8]) -> Vec<u8> {
        prove(&self.vote, text, &self.secrets[place], &seed(place as u8)).unwrap()
    }
}

fn keys_of(secrets: &[ParticipationSecret]) -> Vec<[u8; 32]> {
    secrets.iter().map(|secret| secret.key().to_bytes()).collect()
}

fn seed(number: u8) -> ParticipationSeed {
    ParticipationSeed::from_bytes([number; 32])
}

fn x(secret: &ParticipationSecret) -> Scalar {
    *secret.expose_scalar()
}

/// Reads and verifies; otherwise the code of the refusal, with the equation that fails.
fn verdict(vote: &HiddenVote, text: &[u8], bytes: &[u8]) -> Result<Tag, &'static str> {
    let proof = Proof::parse(vote, bytes).map_err(|error| error.code())?;
    match proof.verify(text) {
        Ok(verified) => {
            Proof::parse(vote, bytes).unwrap().diagnose(text).expect("both equations hold");
            Ok(*verified.tag())
        }
        Err(error) => {
            assert_eq!(error, ProofError::Proof);
            Err(Proof::parse(vote, bytes).unwrap().diagnose(text).unwrap_err().code())
        }
    }
}

/// The code with which a proof is refused.
#[track_caller]
fn refusal(vote: &HiddenVote, text: &[u8], bytes: &[u8]) -> &'static str {
    verdict(vote, text, bytes).expect_err("the proof must be refused")
}

thread_local! {
    static POINTS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Notes that points were multiplied: what verifying costs.
pub(super) fn multiplied(points: usize) {
    POINTS.set(POINTS.get() + points);
}

/// How many points this thread multiplied to verify, since it was asked last.
fn points_multiplied() -> usize {
    POINTS.take()
}
