//! Tests of ballots: a second prover that follows the specification and can be told to cheat, and
//! the attacks it tries.

mod attacks;
mod batches;
mod binding;
mod contests;
pub(crate) mod forger;
mod many;
mod properties;
pub(crate) mod vectors;
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
        contests.iter().map(|contest| self.selection(contest)).collect()
    }

    fn selection(&mut self, contest: &Contest) -> Selection {
        match *contest {
            Contest::Motion | Contest::Consent => Selection(vec![self.below(3)]),
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
            Contest::Score { options, max } => {
                Selection((0..options).map(|_| self.below(u32::from(max) + 1)).collect())
            }
            Contest::Grades { options, grades } => {
                Selection((0..options).map(|_| self.below(grades.into())).collect())
            }
            Contest::Points { options, budget, exact } => {
                let mut rest = u32::from(budget);
                let mut given: Vec<u32> = (1..options)
                    .map(|_| {
                        let some = self.below(rest + 1);
                        rest -= some;
                        some
                    })
                    .collect();
                given.push(if exact { rest } else { self.below(rest + 1) });
                Selection(given)
            }
            Contest::Quadratic { options, credits, against } => {
                let mut rest = u32::from(credits);
                let (mut favour, mut oppose) = (Vec::new(), Vec::new());
                for _ in 0..options {
                    let votes = self.below(rest.isqrt() + 1);
                    rest -= votes * votes;
                    let side = against && self.below(2) == 1;
                    favour.push(if side { 0 } else { votes });
                    oppose.push(if side { votes } else { 0 });
                }
                Selection(if against { [favour, oppose].concat() } else { favour })
            }
            Contest::Ranking { options } => {
                let mut rest: Vec<u32> = (0..options.into()).collect();
                let drawn = (0..options).map(|_| rest.remove(self.below(rest.len() as u32) as usize));
                Selection(drawn.collect())
            }
            Contest::Amounts { options, total } => {
                let mut rest = total;
                let given = (0..options).map(|_| {
                    let some = if rest == u32::MAX { self.below(rest) } else { self.below(rest + 1) };
                    rest -= some;
                    some
                });
                Selection(given.collect())
            }
        }
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
        Contest::Ranking { options } => {
            let place = |option: u64| list.iter().position(|other| *other == option).unwrap();
            let pairs = (0..u64::from(options)).flat_map(|i| (i + 1..options.into()).map(move |j| (i, j)));
            pairs.map(|(i, j)| (place(i) < place(j)).into()).collect()
        }
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

/// Reads and verifies; the code of the refusal otherwise.
pub(crate) fn verdict(
    vote: &VoteContext,
    tag: &VoterTag,
    bytes: &[u8],
) -> Result<VerifiedBallot, &'static str> {
    let ballot = Ballot::parse(vote.shape(), bytes).map_err(|error| error.code())?;
    ballot.verify(vote, tag).map_err(|error| error.code())
}

/// The code with which a ballot is refused.
#[track_caller]
pub(crate) fn refusal(vote: &VoteContext, tag: &VoterTag, bytes: &[u8]) -> &'static str {
    verdict(vote, tag, bytes).err().expect("the ballot must be refused")
}
