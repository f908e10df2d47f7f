//! The rules of an assembly as data, and the outcome that they give to a result (docs/spec/09-events.md, "Rules and outcomes").
//!
//! Everything is integer arithmetic in 128 bits, so that nothing rounds and nothing overflows.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Any member.
    Member,
}

/// A fraction between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fraction {
    /// Numerator, at most the denominator.
    pub num: u32,
    /// Denominator, 1 to 1,000.
    pub den: u32,
}

/// What a majority is a fraction of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MajorityOf {
    /// All counted ballots, abstentions included.
    Cast,
    /// The ballots for or against.
    Decided,
    /// The whole roll, whether they voted or not.
    Roll,
}

/// How the votes in favour are compared with the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Strictly more than the fraction.
    MoreThan,
    /// The fraction or more.
    AtLeast,
}

/// When a motion passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Majority {
    /// The whole that the fraction is taken of.
    pub of: MajorityOf,
    /// The comparison.
    pub test: Comparison,
    /// Numerator, at most the denominator.
    pub num: u32,
    /// Denominator, 1 to 1,000.
    pub den: u32,
}

/// The rules of an assembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Who may invite.
    pub invite: Who,
    /// Who may propose a vote.
    pub propose: Who,
    /// The share of the roll that must have voted.
    pub quorum: Fraction,
    /// When a motion passes.
    pub majority: Majority,
}

/// Rules that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RulesError {
    /// A denominator outside 1..=1,000 or a numerator above it.
    #[error("a fraction in the rules is not between 0 and 1, or its denominator is above 1,000")]
    Fraction,
}

impl RulesError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fraction => "rules.fraction",
        }
    }
}

impl Rules {
    /// More than half of those for or against, with a quorum of one half: what most groups begin with.
    pub fn usual() -> Self {
        Self {
            invite: Who::Member,
            propose: Who::Member,
            quorum: Fraction { num: 1, den: 2 },
            majority: Majority { of: MajorityOf::Decided, test: Comparison::MoreThan, num: 1, den: 2 },
        }
    }

    /// Checks that the fractions are fractions.
    ///
    /// # Errors
    /// [`RulesError::Fraction`].
    pub fn check(&self) -> Result<(), RulesError> {
        let is_fraction = |num: u32, den: u32| (1..=1000).contains(&den) && num <= den;
        if is_fraction(self.quorum.num, self.quorum.den) && is_fraction(self.majority.num, self.majority.den)
        {
            Ok(())
        } else {
            Err(RulesError::Fraction)
        }
    }

    /// Whether `ballots` of a roll of `roll` members meet the quorum.
    pub fn quorum_met(&self, ballots: u64, roll: u64) -> bool {
        u128::from(ballots) * u128::from(self.quorum.den) >= u128::from(roll) * u128::from(self.quorum.num)
    }

    /// Whether `yes` votes carry a motion. Nobody in favour never does, whatever the fraction.
    pub fn majority_met(&self, yes: u64, no: u64, ballots: u64, roll: u64) -> bool {
        let whole = match self.majority.of {
            MajorityOf::Cast => u128::from(ballots),
            MajorityOf::Decided => u128::from(yes) + u128::from(no),
            MajorityOf::Roll => u128::from(roll),
        };
        let (in_favour, needed) =
            (u128::from(yes) * u128::from(self.majority.den), whole * u128::from(self.majority.num));
        yes > 0
            && match self.majority.test {
                Comparison::MoreThan => in_favour > needed,
                Comparison::AtLeast => in_favour >= needed,
            }
    }
}

/// What was decided on one contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// A motion that was carried.
    Passed,
    /// A motion that was not carried.
    Failed,
    /// One option has more votes than each other.
    Chosen,
    /// Several options share the most votes.
    Tied,
    /// Too few of the roll voted.
    NoQuorum,
    /// No option has a vote.
    NoChoice,
}

/// The outcome of one contest: the decision, and the options that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What was decided.
    pub decision: Decision,
    /// The option chosen, or those that tie, by number and ascending; empty for a motion.
    pub options: Vec<u32>,
}

/// How a kind of contest turns counts into a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Slots are yes, no, abstain.
    Motion,
    /// The option with the most votes among the first `options` slots; a blank slot may follow and cannot win.
    Plurality {
        /// Number of options that can win.
        options: usize,
    },
}

impl Rules {
    /// The outcome of one contest from its counts. `counts` has one number per slot.
    pub fn outcome(&self, method: Method, counts: &[u64], ballots: u64, roll: u64) -> Outcome {
        let outcome = |decision, options| Outcome { decision, options };
        if !self.quorum_met(ballots, roll) {
            return outcome(Decision::NoQuorum, Vec::new());
        }
        match method {
            Method::Motion => {
                let (yes, no) = (counts.first().copied().unwrap_or(0), counts.get(1).copied().unwrap_or(0));
                let passed = self.majority_met(yes, no, ballots, roll);
                outcome(if passed { Decision::Passed } else { Decision::Failed }, Vec::new())
            }
            Method::Plurality { options } => {
                let most = counts.iter().take(options).copied().max().unwrap_or(0);
                if most == 0 {
                    return outcome(Decision::NoChoice, Vec::new());
                }
                let leaders: Vec<u32> = (0u32..)
                    .zip(counts.iter().take(options))
                    .filter(|(_, n)| **n == most)
                    .map(|(i, _)| i)
                    .collect();
                outcome(if leaders.len() == 1 { Decision::Chosen } else { Decision::Tied }, leaders)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(of: MajorityOf, test: Comparison, num: u32, den: u32) -> Rules {
        Rules { majority: Majority { of, test, num, den }, ..Rules::usual() }
    }

    fn decide(rules: &Rules, counts: &[u64], roll: u64) -> Decision {
        rules.outcome(Method::Motion, counts, counts.iter().sum(), roll).decision
    }

    #[test]
    fn a_simple_majority_is_more_than_half_of_those_for_or_against() {
        let rules = rules(MajorityOf::Decided, Comparison::MoreThan, 1, 2);
        assert_eq!(decide(&rules, &[5, 5, 3], 13), Decision::Failed);
        assert_eq!(decide(&rules, &[6, 5, 9], 20), Decision::Passed);
    }

    #[test]
    fn the_whole_that_a_fraction_is_of_matters() {
        let counts = [6, 3, 1];
        let two_thirds = |of| rules(of, Comparison::AtLeast, 2, 3);
        assert_eq!(decide(&two_thirds(MajorityOf::Decided), &counts, 10), Decision::Passed);
        assert_eq!(decide(&two_thirds(MajorityOf::Cast), &counts, 10), Decision::Failed);
        assert_eq!(
            decide(&rules(MajorityOf::Roll, Comparison::MoreThan, 1, 2), &counts, 12),
            Decision::Failed
        );
        assert_eq!(
            decide(&rules(MajorityOf::Roll, Comparison::AtLeast, 1, 2), &counts, 12),
            Decision::Passed
        );
    }

    #[test]
    fn nobody_in_favour_never_passes() {
        assert_eq!(
            decide(&rules(MajorityOf::Decided, Comparison::AtLeast, 0, 1), &[0, 0, 9], 9),
            Decision::Failed
        );
        assert_eq!(
            decide(&rules(MajorityOf::Decided, Comparison::AtLeast, 1, 2), &[0, 0, 9], 9),
            Decision::Failed
        );
    }

    #[test]
    fn the_quorum_is_met_exactly_at_its_fraction() {
        let rules = Rules { quorum: Fraction { num: 1, den: 3 }, ..Rules::usual() };
        assert_eq!(decide(&rules, &[3, 0, 0], 10), Decision::NoQuorum);
        assert_eq!(decide(&rules, &[3, 0, 0], 9), Decision::Passed);
    }

    #[test]
    fn ties_are_reported_and_a_blank_slot_never_wins() {
        let method = Method::Plurality { options: 3 };
        let outcome = |counts: &[u64]| Rules::usual().outcome(method, counts, 9, 9);
        assert_eq!(outcome(&[4, 1, 4, 0]), Outcome { decision: Decision::Tied, options: vec![0, 2] });
        assert_eq!(outcome(&[1, 2, 0, 6]), Outcome { decision: Decision::Chosen, options: vec![1] });
        assert_eq!(outcome(&[0, 0, 0, 9]), Outcome { decision: Decision::NoChoice, options: vec![] });
    }

    #[test]
    fn counts_at_the_end_of_their_range_do_not_overflow() {
        let rules = rules(MajorityOf::Cast, Comparison::AtLeast, 999, 1000);
        assert!(rules.majority_met(u64::MAX, u64::MAX, u64::MAX, u64::MAX));
        assert!(rules.quorum_met(u64::MAX, u64::MAX));
    }

    #[test]
    fn fractions_outside_their_range_are_refused() {
        for (num, den) in [(1, 0), (2, 1), (1, 1001)] {
            let rules = Rules { quorum: Fraction { num, den }, ..Rules::usual() };
            assert_eq!(rules.check().map_err(|e| e.code()), Err("rules.fraction"));
        }
        assert_eq!(Rules::usual().check(), Ok(()));
    }
}
