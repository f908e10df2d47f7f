//! The rules of an assembly as data (docs/spec/09-events.md, "Rules and outcomes"). What they make of a result is said in
//! [`crate::outcome`].
//!
//! Everything is integer arithmetic in 128 bits, so that nothing rounds and nothing overflows.
//!
//! ```
//! use folkmoot_ledger::rules::{Fraction, Rules};
//!
//! let rules = Rules { quorum: Fraction { num: 1, den: 3 }, ..Rules::usual() };
//! rules.check()?;
//! assert!(rules.quorum_met(4, 12));
//! assert!(!rules.quorum_met(3, 12));
//! assert!(!rules.majority_met(5, 5, 10, 12)); // exactly half is not more than half
//! # Ok::<(), folkmoot_ledger::rules::RulesError>(())
//! ```

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Any member.
    Member,
}

/// A fraction between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Fraction {
    /// Numerator, at most the denominator.
    pub num: u32,
    /// Denominator, 1 to 1,000.
    pub den: u32,
}

/// What a majority is a fraction of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Strictly more than the fraction.
    MoreThan,
    /// The fraction or more.
    AtLeast,
}

/// When a motion passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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

/// What happens where the numbers do not tell options apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ties {
    /// The tie is the outcome; people decide what to make of it.
    Report,
    /// The lot decides (docs/spec/11-methods.md, "Lots").
    Lot,
}

/// The rules of an assembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// What happens where several options stand first.
    pub ties: Ties,
    /// The fewest ballots whose sum may be opened, 1 to 1,000: in the sum of one ballot everybody can read it.
    pub min_ballots: u32,
}

/// Rules that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RulesError {
    /// A denominator outside 1..=1,000 or a numerator above it.
    #[error("a fraction in the rules is not between 0 and 1, or its denominator is above 1,000")]
    Fraction,
    /// A smallest number of ballots outside 1..=1,000.
    #[error("the fewest ballots that may be opened together are 1 to 1,000; the rules say {0}")]
    MinBallots(u32),
}

impl RulesError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fraction => "rules.fraction",
            Self::MinBallots(_) => "rules.min_ballots",
        }
    }
}

impl Rules {
    /// More than half of those for or against, with a quorum of one half, ties as ties, and nothing opened of fewer than three
    /// ballots: what most groups begin with.
    pub fn usual() -> Self {
        Self {
            invite: Who::Member,
            propose: Who::Member,
            quorum: Fraction { num: 1, den: 2 },
            majority: Majority { of: MajorityOf::Decided, test: Comparison::MoreThan, num: 1, den: 2 },
            ties: Ties::Report,
            min_ballots: 3,
        }
    }

    /// Checks that the fractions are fractions and the smallest number of ballots is one.
    ///
    /// # Errors
    /// [`RulesError`].
    pub fn check(&self) -> Result<(), RulesError> {
        let is_fraction = |num: u32, den: u32| (1..=1000).contains(&den) && num <= den;
        if !is_fraction(self.quorum.num, self.quorum.den)
            || !is_fraction(self.majority.num, self.majority.den)
        {
            return Err(RulesError::Fraction);
        }
        if !(1..=1000).contains(&self.min_ballots) {
            return Err(RulesError::MinBallots(self.min_ballots));
        }
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(of: MajorityOf, test: Comparison, num: u32, den: u32) -> Rules {
        Rules { majority: Majority { of, test, num, den }, ..Rules::usual() }
    }

    #[test]
    fn counts_at_the_end_of_their_range_do_not_overflow() {
        let rules = rules(MajorityOf::Cast, Comparison::AtLeast, 999, 1000);
        assert!(rules.majority_met(u64::MAX, u64::MAX, u64::MAX, u64::MAX));
        assert!(rules.quorum_met(u64::MAX, u64::MAX));
    }

    #[test]
    fn numbers_outside_their_range_are_refused() {
        for (num, den) in [(1, 0), (2, 1), (1, 1001)] {
            let rules = Rules { quorum: Fraction { num, den }, ..Rules::usual() };
            assert_eq!(rules.check().map_err(|e| e.code()), Err("rules.fraction"));
        }
        for min_ballots in [0, 1001] {
            let rules = Rules { min_ballots, ..Rules::usual() };
            assert_eq!(rules.check().map_err(|e| e.code()), Err("rules.min_ballots"));
        }
        assert_eq!(Rules::usual().check(), Ok(()));
    }
}
