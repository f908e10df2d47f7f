//! The two classes of decisions, and the tests that a class puts a result to (docs/spec/09-events.md, 9.5).

use super::Fraction;
use serde::{Deserialize, Serialize};

/// What a majority is a fraction of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MajorityOf {
    /// All counted ballots, abstentions included.
    Cast,
    /// The ballots for or against.
    Decided,
    /// The base of the vote: whoever counts as a member who could have voted.
    Base,
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

/// The two classes of decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClassName {
    /// Everyday decisions.
    Ordinary,
    /// Rules, removals, trustees, the host, admitting many.
    Special,
}

/// What a decision of a class takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// When a motion passes.
    pub majority: Majority,
    /// The share of the base that has to say Yes.
    pub enough: Fraction,
    /// The share of the base that has to vote; 0 where staying away costs nothing.
    pub turnout: Fraction,
    /// Milliseconds from the signature that completes a proposal to its opening.
    pub notice: u64,
    /// The fewest milliseconds that a vote is open.
    pub open: u64,
    /// Milliseconds from the result until it takes effect.
    pub delay: u64,
}

impl Class {
    /// Whether so many for and against are the majority, of so many ballots and such a base. Nobody in favour never is one.
    pub fn majority_met(&self, yes: u64, no: u64, ballots: u64, base: u64) -> bool {
        let Majority { of, test, num, den } = self.majority;
        let whole = match of {
            MajorityOf::Cast => u128::from(ballots),
            MajorityOf::Decided => u128::from(yes) + u128::from(no),
            MajorityOf::Base => u128::from(base),
        };
        let (given, asked) = (u128::from(yes) * u128::from(den), whole * u128::from(num));
        yes > 0
            && match test {
                Comparison::MoreThan => given > asked,
                Comparison::AtLeast => given >= asked,
            }
    }

    /// Whether enough of the base said Yes.
    pub fn enough_met(&self, yes: u64, base: u64) -> bool {
        self.enough.met(yes, base)
    }

    /// The fewest Yes that are enough of a base; 1 at least.
    pub fn enough_of(&self, base: u64) -> u64 {
        let needed =
            (u128::from(base) * u128::from(self.enough.num)).div_ceil(u128::from(self.enough.den.max(1)));
        u64::try_from(needed).unwrap_or(u64::MAX).max(1)
    }

    /// Whether enough of the base voted.
    pub fn turnout_met(&self, ballots: u64, base: u64) -> bool {
        self.turnout.met(ballots, base)
    }
}
