//! Tests of ballots: a second prover that follows the specification and can be told to cheat, and
//! the attacks it tries.

mod attacks;
mod batches;
mod binding;
mod contests;
mod forger;
mod properties;
mod vectors;
mod weak;

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use sha2::{Digest, Sha512};

use super::*;
use crate::contest::Contest;
use crate::context::{Fingerprint, JointKey, VoteContext, VoterTag};
use crate::selection::Selection;

/// Random-looking values that are the same in every run.
pub(super) struct Dice(Sha512);

impl Dice {
    pub(super) fn new(name: &str) -> Self {
        Dice(Sha512::new().chain_update("folkmoot test dice ").chain_update(name))
    }

    pub(super) fn wide(&mut self) -> [u8; 64] {
        self.0.update([1]);
        self.0.clone().finalize().into()
    }

    pub(super) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        self.wide()[..N].try_into().unwrap()
    }

    pub(super) fn scalar(&mut self) -> Scalar {
        Scalar::from_bytes_mod_order_wide(&self.wide())
    }

    pub(super) fn point(&mut self) -> RistrettoPoint {
        RistrettoPoint::from_uniform_bytes(&self.wide())
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        u32::from_le_bytes(self.bytes()) % end
    }

    /// A valid selection for each contest.
    pub(super) fn selections(&mut self, contests: &[Contest]) -> Vec<Selection> {
        contests.iter().map(|contest| self.selection(contest)).collect()
    }

    fn selection(&mut self, contest: &Contest) -> Selection {
        match *contest {
            Contest::Motion => Selection(vec![self.below(3)]),
            Contest::Choose { options, blank } => {
                Selection(vec![self.below(u32::from(options) + u32::from(blank))])
            }
            Contest::Approval { options, min, max } => {
                let number = min + self.below(u32::from(max - min) + 1) as u16;
                let mut chosen: Vec<u32> = (0..u32::from(options)).collect();
                while chosen.len() > usize::from(number) {
                    let out = self.below(chosen.len() as u32);
                    chosen.remove(out as usize);
                }
                Selection(chosen)
            }
        }
    }
}

/// A vote with the secret key that no real vote has.
pub(super) struct TestVote {
    pub(super) vote: VoteContext,
    pub(super) secret: Scalar,
}

impl TestVote {
    pub(super) fn new(name: &str, contests: &[Contest]) -> Self {
        let mut dice = Dice::new(name);
        let secret = dice.scalar();
        let key = JointKey::from_point(secret * G).unwrap();
        let shape = Shape::new(contests).unwrap();
        let vote = VoteContext::new(shape, key, Fingerprint(dice.bytes()));
        TestVote { vote, secret }
    }
}

/// Votes that together have every kind and every odd case.
pub(super) fn every_kind() -> Vec<(&'static str, Vec<Contest>)> {
    let choose = |options, blank| Contest::Choose { options, blank };
    let approval = |options, min, max| Contest::Approval { options, min, max };
    vec![
        ("motion", vec![Contest::Motion]),
        ("choose-2", vec![choose(2, false)]),
        ("choose-4-blank", vec![choose(4, true)]),
        ("choose-10", vec![choose(10, false)]),
        ("approval-1-3-of-5", vec![approval(5, 1, 3)]),
        ("approval-0-6-of-6", vec![approval(6, 0, 6)]),
        ("approval-2-2-of-4", vec![approval(4, 2, 2)]),
        (
            "motion-choose-approval",
            vec![Contest::Motion, choose(3, true), approval(4, 0, 2), Contest::Motion],
        ),
    ]
}

/// How often tests repeat what can be repeated without end: FOLKMOOT_TEST_SCALE times as often.
pub(super) fn scale() -> u32 {
    let scale = std::env::var("FOLKMOOT_TEST_SCALE");
    scale.map_or(1, |scale| scale.parse().expect("FOLKMOOT_TEST_SCALE is a number"))
}

pub(super) fn tag(number: u8) -> VoterTag {
    VoterTag([number; 16])
}

/// Reads and verifies; the code of the refusal otherwise.
pub(super) fn verdict(
    vote: &VoteContext,
    tag: &VoterTag,
    bytes: &[u8],
) -> Result<VerifiedBallot, &'static str> {
    let ballot = Ballot::parse(vote.shape(), bytes).map_err(|error| error.code())?;
    ballot.verify(vote, tag).map_err(|error| error.code())
}

/// The code with which a ballot is refused.
#[track_caller]
pub(super) fn refusal(vote: &VoteContext, tag: &VoterTag, bytes: &[u8]) -> &'static str {
    verdict(vote, tag, bytes).err().expect("the ballot must be refused")
}
