//! What was decided on a contest: the rules of the assembly and the method of the contest, applied to its counts
//! (docs/spec/09-events.md, "Rules and outcomes", and docs/spec/11-methods.md).
//!
//! Everything follows from counts alone, in whole numbers. Host, verifier and browser come to the same outcome, and whoever
//! reads the record can do so with pencil and paper.

mod details;
#[cfg(test)]
mod tests;

pub use details::Details;

use crate::{
    contest::{Contest, RankingMethod},
    methods::{self, Allocation, Lots, Pairwise, Standing},
    rules::{Rules, Ties},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What was decided on one contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// A motion or a consent that was carried.
    Passed,
    /// A motion or a consent that was not carried.
    Failed,
    /// One option stands before each other.
    Chosen,
    /// Several options share the first place, or nothing but ties is within the funds.
    Tied,
    /// Projects are funded as far as the money reaches.
    Funded,
    /// Money is divided as the mean of all ballots says.
    Divided,
    /// Too few of the roll voted.
    NoQuorum,
    /// Nobody marked anything.
    NoChoice,
}

impl Decision {
    /// The word for it, as in the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Chosen => "chosen",
            Self::Tied => "tied",
            Self::Funded => "funded",
            Self::Divided => "divided",
            Self::NoQuorum => "no_quorum",
            Self::NoChoice => "no_choice",
        }
    }
}

/// The outcome of one contest: the decision, the options that it names, and those among which the lot decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What was decided.
    pub decision: Decision,
    /// The option chosen, those that tie, or those that are funded, by number and ascending; empty where none is named.
    pub options: Vec<u32>,
    /// The options among which the lot decided, ascending; empty where none did.
    pub lot: Vec<u32>,
}

/// What lots of a vote are drawn from: what nobody knew before it closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Urn {
    /// The root of the log's tree up to and with the entry that closed the vote.
    pub root: [u8; 32],
    /// The vote.
    pub vote: Uuid,
}

/// The result of one contest as the rules read it.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The rules of the assembly.
    pub rules: &'a Rules,
    /// What lots are drawn from.
    pub urn: Urn,
    /// How many ballots count.
    pub ballots: u64,
    /// How many could vote.
    pub roll: u64,
}

impl Reader<'_> {
    /// The outcome of contest number `index` of the vote. `counts` has one number per slot.
    ///
    /// `None` for counts that no ballots can have given: not one for each slot, more preferences than
    /// ballots, or more money than they had.
    pub fn outcome(&self, index: u32, contest: &Contest, counts: &[u64]) -> Option<Outcome> {
        Some(self.read(index, contest, counts)?.0)
    }

    /// The outcome, and what it was read from.
    pub fn read(&self, index: u32, contest: &Contest, counts: &[u64]) -> Option<(Outcome, Details)> {
        let (outcome, details) = match contest {
            Contest::Motion { .. } => {
                let [yes, no, _] = *counts else { return None };
                let passed = self.rules.majority_met(yes, no, self.ballots, self.roll);
                (carried(passed), Details::Majority)
            }
            Contest::Consent { objections, .. } => {
                let [agree, _, object] = *counts else { return None };
                (carried(agree > 0 && object <= u64::from(*objections)), Details::Consent)
            }
            Contest::Choose { options, .. }
            | Contest::Approval { options, .. }
            | Contest::Score { options, .. }
            | Contest::Points { options, .. } => self.by_sum(index, numbers(counts.get(..options.len())?)),
            Contest::Quadratic { options, against, .. } => {
                let (for_, less) = counts.split_at_checked(options.len())?;
                let mut values = numbers(for_);
                if *against {
                    for (value, less) in values.iter_mut().zip(numbers(less)) {
                        *value = value.saturating_sub(less);
                    }
                }
                self.by_sum(index, values)
            }
            Contest::Grades { grades, .. } => {
                let rows: Vec<Vec<u64>> = counts.chunks(grades.len().max(1)).map(<[u64]>::to_vec).collect();
                let judged = methods::majority_judgment(&rows);
                let outcome = self.first(index, self.ballots > 0, &judged.standing);
                (outcome, Details::judgment(judged))
            }
            Contest::Ranking { options, method, .. } => {
                let pairwise = Pairwise::new(options.len(), counts, self.ballots).ok()?;
                let standing = match method {
                    RankingMethod::Schulze => pairwise.schulze(),
                    RankingMethod::RankedPairs => pairwise.ranked_pairs(),
                    RankingMethod::Borda => pairwise.borda().0,
                };
                (
                    self.first(index, self.ballots > 0, &standing),
                    Details::ranking(*method, standing, &pairwise),
                )
            }
            Contest::Budget { costs, funds, .. } => self.budget(index, costs, *funds, counts),
            Contest::Amounts { total, .. } => self.mean(*total, &contest.kind().amounts(counts)?)?,
        };
        if self.rules.quorum_met(self.ballots, self.roll) {
            return Some((outcome, details));
        }
        Some((Outcome { decision: Decision::NoQuorum, options: Vec::new(), lot: Vec::new() }, details))
    }

    /// Whoever has the greatest value above zero.
    fn by_sum(&self, index: u32, values: Vec<i64>) -> (Outcome, Details) {
        let standing = methods::by_sum(&values);
        let any = values.iter().any(|value| *value > 0);
        (self.first(index, any, &standing), Details::Sum { standing: standing.into_places(), values })
    }

    /// Whoever stands first; of several, all or the one that is drawn.
    fn first(&self, index: u32, any: bool, standing: &Standing) -> Outcome {
        let first = standing.first();
        let outcome = |decision, options: &[u32], lot: &[u32]| Outcome {
            decision,
            options: options.to_vec(),
            lot: lot.to_vec(),
        };
        match (first, self.rules.ties) {
            _ if !any => outcome(Decision::NoChoice, &[], &[]),
            ([_], _) => outcome(Decision::Chosen, first, &[]),
            (_, Ties::Report) => outcome(Decision::Tied, first, &[]),
            (_, Ties::Lot) => {
                let drawn = self.draw(index, first);
                outcome(Decision::Chosen, drawn.get(..1).unwrap_or_default(), first)
            }
        }
    }

    fn draw(&self, index: u32, tied: &[u32]) -> Vec<u32> {
        methods::draw(&self.urn.root, self.urn.vote, index, tied)
    }

    /// For each option the mean of what the ballots give to it, rounded down. `None` for more than all of them had.
    fn mean(&self, total: u32, sums: &[u64]) -> Option<(Outcome, Details)> {
        let given: u128 = sums.iter().map(|sum| u128::from(*sum)).sum();
        if given > u128::from(total) * u128::from(self.ballots) {
            return None;
        }
        let amounts: Vec<u64> = sums.iter().map(|sum| sum.checked_div(self.ballots).unwrap_or(0)).collect();
        let rest = u64::from(total).checked_sub(amounts.iter().sum())?;
        let any = sums.iter().any(|sum| *sum > 0);
        let decision = if any { Decision::Divided } else { Decision::NoChoice };
        Some((Outcome { decision, options: Vec::new(), lot: Vec::new() }, Details::Mean { amounts, rest }))
    }

    fn budget(&self, index: u32, costs: &[u64], funds: u64, support: &[u64]) -> (Outcome, Details) {
        let draw = |tied: &[u32]| self.draw(index, tied);
        let lots: Option<Lots<'_>> = match self.rules.ties {
            Ties::Report => None,
            Ties::Lot => Some(&draw),
        };
        let Allocation { funded, tied, drawn, left } = methods::allocate(funds, costs, support, lots);
        let sorted = |options: &[u32]| {
            let mut sorted = options.to_vec();
            sorted.sort_unstable();
            sorted
        };
        let (decision, options) = if support.iter().all(|support| *support == 0) {
            (Decision::NoChoice, Vec::new())
        } else if funded.is_empty() && !tied.is_empty() {
            (Decision::Tied, sorted(&tied))
        } else {
            (Decision::Funded, sorted(&funded))
        };
        let outcome = Outcome { decision, options, lot: sorted(&drawn) };
        let standing = methods::by_support_per_cost(costs, support).into_places();
        let spent = funds.saturating_sub(left);
        (outcome, Details::Budget { standing, funded, tied, spent })
    }
}

fn carried(passed: bool) -> Outcome {
    let decision = if passed { Decision::Passed } else { Decision::Failed };
    Outcome { decision, options: Vec::new(), lot: Vec::new() }
}

/// Counts as numbers that can be taken from each other; all that come out of a log are below 2^53.
fn numbers(counts: &[u64]) -> Vec<i64> {
    counts.iter().map(|count| i64::try_from(*count).unwrap_or(i64::MAX)).collect()
}
