//! Tests of ballots: a second prover that follows the specification and can be told to cheat, and
//! the attacks it tries.

mod attacks;
mod batches;
mod binding;
mod contests;
pub(crate) mod forger;
mod impossible;
mod many;
mod properties;
pub(crate) mod vectors;
mod weak;

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use sha2::{Digest, Sha512};

use super::*;
use crate::batch::verify_batch;
use crate::contest::Contest;
use crate::context::VoteContext;
use crate::elgamal::JointKey;
use crate::ids::{Fingerprint, VoterTag};
use crate::seed::BallotSeed;
use crate::selection::Selection;

/// Random-looking values that are the same in every run.
pub(crate) struct Dice(Sha512);

impl Dice {
    pub(crate) fn new(name: &str) -> Self {
        Dice(Sha512::new().chain_update("folkmoot test dice ").chain_update(name))
    }

    pub(crate) fn wide(&mut self) -> [u8; 64] {
        self.0.update([1]);
        self.0.clone().finalize().into()
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        self.wide()[..N].try_into().unwrap()
    }

    pub(crate) fn scalar(&mut self) -> Scalar {
        Scalar::from_bytes_mod_order_wide(&self.wide())
    }

    pub(crate) fn point(&mut self) -> RistrettoPoint {
        RistrettoPoint::from_uniform_bytes(&self.wide())
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        u32::from_le_bytes(self.bytes()) % end
    }

    /// A valid selection for each contest.
    pub(crate) fn selections(&mut self, contests: &[Contest]) -> Vec<Selection> {
        contests.iter().map(|contest| contest.random_selection(&mut |end| self.below(end))).collect()
    }
}

/// What each slot of a contest should get from a selection, said without bits and matrices.
pub(crate) fn values(contest: &Contest, selection: &Selection) -> Vec<u64> {
    let list: Vec<u64> = selection.0.iter().map(|number| (*number).into()).collect();
    let marks = |slots: u16| (0..u64::from(slots)).map(|slot| list.contains(&slot).into()).collect();
    match *contest {
        Contest::Amounts { total, .. } if total > 0xffff => {
            list.iter().flat_map(|amount| [amount & 0xffff, amount >> 16]).collect()
        }
        Contest::Amounts { .. } => list,
        Contest::Motion | Contest::Consent => marks(3),
        Contest::Choose { options, blank } => marks(options + u16::from(blank)),
        Contest::Approval { options, .. } => marks(options),
        Contest::Score { .. } | Contest::Points { .. } | Contest::Quadratic { .. } => list,
        Contest::Grades { grades, .. } => list
            .iter()
            .flat_map(|given| (0..u64::from(grades)).map(|grade| (grade == *given).into()))
            .collect(),
        Contest::Ranking { .. } => {
            let others = |i: usize| (0..list.len()).filter(move |j| *j != i);
            (0..list.len())
                .flat_map(|i| others(i).map(move |j| (i, j)))
                .map(|(i, j)| (list[i] < list[j]).into())
                .collect()
        }
        Contest::Favourites { options, places } => (0..u64::from(options))
            .flat_map(|option| (0..usize::from(places)).map(move |place| (option, place)))
            .map(|(option, place)| (list.get(place) == Some(&option)).into())
            .collect(),
    }
}

/// A vote with the secret key that no real vote has.
pub(crate) struct TestVote {
    pub(crate) vote: VoteContext,
    pub(crate) secret: Scalar,
}

impl TestVote {
    pub(crate) fn new(name: &str, contests: &[Contest]) -> Self {
        let mut dice = Dice::new(name);
        let secret = dice.scalar();
        let key = JointKey::from_point(secret * G).unwrap();
        let shape = Shape::new(contests).unwrap();
        let vote = VoteContext::new(shape, key, Fingerprint(dice.bytes()));
        TestVote { vote, secret }
    }
}

/// Votes that together have every kind and every odd case.
pub(crate) fn every_kind() -> Vec<(&'static str, Vec<Contest>)> {
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
        ("consent", vec![Contest::Consent]),
        ("score-0-10-of-3", vec![Contest::Score { options: 3, max: 10 }]),
        ("score-0-1-of-1", vec![Contest::Score { options: 1, max: 1 }]),
        ("grades-6-of-2", vec![Contest::Grades { options: 2, grades: 6 }]),
        ("points-10-of-3", vec![Contest::Points { options: 3, budget: 10, exact: false }]),
        ("points-exactly-7-of-2", vec![Contest::Points { options: 2, budget: 7, exact: true }]),
        ("quadratic-10-of-3", vec![Contest::Quadratic { options: 3, credits: 10, against: false }]),
        ("quadratic-9-of-2-against", vec![Contest::Quadratic { options: 2, credits: 9, against: true }]),
        ("ranking-2", vec![Contest::Ranking { options: 2 }]),
        ("ranking-4", vec![Contest::Ranking { options: 4 }]),
        ("favourites-3-of-5", vec![Contest::Favourites { options: 5, places: 3 }]),
        ("favourites-2-of-2", vec![Contest::Favourites { options: 2, places: 2 }]),
        (
            "score-ranking-points",
            vec![
                Contest::Score { options: 2, max: 5 },
                Contest::Ranking { options: 3 },
                Contest::Points { options: 2, budget: 4, exact: false },
            ],
        ),
    ]
}

/// How often tests repeat what can be repeated without end: FOLKMOOT_TEST_SCALE times as often.
pub(crate) fn scale() -> u32 {
    let scale = std::env::var("FOLKMOOT_TEST_SCALE");
    scale.map_or(1, |scale| scale.parse().expect("FOLKMOOT_TEST_SCALE is a number"))
}

pub(crate) fn tag(number: u8) -> VoterTag {
    VoterTag([number; 16])
}

/// Reads and verifies; otherwise the code of the refusal, with the equation that fails.
pub(crate) fn verdict(
    vote: &VoteContext,
    tag: &VoterTag,
    bytes: &[u8],
) -> Result<VerifiedBallot, &'static str> {
    let ballot = Ballot::parse(vote.shape(), bytes).map_err(|error| error.code())?;
    let error = match ballot.verify(vote, tag) {
        Err(BallotError::Proof) => {
            Ballot::parse(vote.shape(), bytes).unwrap().diagnose(vote, tag).unwrap_err()
        }
        verdict => return verdict.map_err(|error| error.code()),
    };
    Err(error.code())
}

/// Verifies all together; of those that are refused the code, with the equation that fails.
pub(crate) fn batch_codes(vote: &VoteContext, ballots: &[(VoterTag, Vec<u8>)]) -> Vec<Option<&'static str>> {
    let read = |(tag, bytes): &(VoterTag, Vec<u8>)| (*tag, Ballot::parse(vote.shape(), bytes).unwrap());
    let verdicts = verify_batch(vote, ballots.iter().map(read).collect());
    assert_eq!(verdicts.len(), ballots.len());
    let code = |(verdict, one): (Result<VerifiedBallot, BallotError>, _)| match verdict.err()? {
        BallotError::Proof => {
            let (tag, ballot) = read(one);
            Some(ballot.diagnose(vote, &tag).unwrap_err().code())
        }
        error => Some(error.code()),
    };
    verdicts.into_iter().zip(ballots).map(code).collect()
}

thread_local! {
    static POINTS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Notes that points were multiplied: what verifying costs.
pub(crate) fn multiplied(points: usize) {
    POINTS.set(POINTS.get() + points);
}

/// How many points this thread multiplied to verify, since it was asked last.
pub(crate) fn points_multiplied() -> usize {
    POINTS.take()
}

/// The code with which a ballot is refused.
#[track_caller]
pub(crate) fn refusal(vote: &VoteContext, tag: &VoterTag, bytes: &[u8]) -> &'static str {
    verdict(vote, tag, bytes).err().expect("the ballot must be refused")
}
