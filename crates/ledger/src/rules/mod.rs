//! The rules of an assembly as data (docs/spec/09-events.md, "Rules and outcomes"). What they make of a result is said in
//! [`crate::outcome`].
//!
//! A vote can change each of them, one by one ([`RuleChange`]), but only within [bounds](Rules::check) that no vote can change.
//! Everything is integer arithmetic in 128 bits, so that nothing rounds and nothing overflows.
//!
//! ```
//! use folkmoot_ledger::rules::{ClassName, Preset, Rules};
//!
//! let rules = Rules { at_once: 3, ..Preset::Club.rules() };
//! rules.check()?;
//! let class = rules.class(ClassName::Ordinary);
//! assert!(!class.majority_met(5, 5, 10, 12)); // exactly half is not more than half
//! assert!(class.enough_met(2, 20)); // one in ten says Yes
//! assert!(!class.enough_met(2, 21));
//! # Ok::<(), folkmoot_ledger::rules::RulesError>(())
//! ```

mod bounds;
mod change;
mod class;
mod presets;

pub use bounds::RulesError;
pub use change::RuleChange;
pub use class::{Class, ClassName, Comparison, Majority, MajorityOf};
pub use presets::{Joining, Preset};

use crate::cosignature::Witnesses;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

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

impl Fraction {
    /// Whether `part` is this share of `whole`, or more.
    fn met(&self, part: u64, whole: u64) -> bool {
        u128::from(part) * u128::from(self.den) >= u128::from(whole) * u128::from(self.num)
    }
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

/// Who may read the record (docs/spec/15-reading.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Readers {
    /// Members, and whom a member lets check it.
    Members,
    /// Everybody who has the address.
    Public,
    /// Everybody, and the host names the assembly in its list.
    Listed,
}

impl Readers {
    /// Whether the record is for everybody.
    pub fn is_everybody(self) -> bool {
        self != Self::Members
    }
}

/// Which votes hide who takes part. Votes of few, and those in which somebody has more than one voice, never do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ParticipationRule {
    /// None.
    Open,
    /// Those of sixteen and more.
    Size,
    /// All.
    Hidden,
    /// Whoever proposes a vote says of that one.
    Proposal,
}

/// So many of a number: a share of it, rounded up, and never more than a fixed number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Numerator, at most the denominator.
    pub num: u32,
    /// Denominator, 1 to 1,000.
    pub den: u32,
    /// The most that are ever needed.
    pub most: u32,
}

impl Share {
    /// How many of `whole` it takes, one at least.
    pub fn of(&self, whole: u64) -> u64 {
        let (num, den) = (u128::from(self.num), u128::from(self.den.max(1)));
        let share = (u128::from(whole) * num).div_ceil(den).min(u128::from(self.most)).max(1);
        u64::try_from(share).unwrap_or(u64::MAX)
    }
}

/// How people come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AdmitBy {
    /// By invitations of members, and vouches.
    Members,
    /// By votes that admit, and in no other way.
    Vote,
}

/// The rule for coming in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Admit {
    /// Who opens the door.
    pub by: AdmitBy,
    /// How many members, besides the one who invites, have to vouch; 0 to 5.
    pub vouches: u16,
    /// Milliseconds between two vouches of one member.
    pub every: u64,
    /// The share of the members by which the assembly may grow in 30 days (five people at least).
    pub growth: Fraction,
}

/// The rule for getting back in with a new key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoverRule {
    /// How many members have to vouch for the new key.
    pub vouches: u16,
    /// Milliseconds in which the old key can refuse.
    pub wait: u64,
}

/// The rule for trustees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CircleRule {
    /// How many trustees a circle has at least (as many as members are in standing, where these are fewer).
    pub size: u16,
    /// How many open a result where a circle has just `size` trustees.
    pub threshold: u16,
    /// Milliseconds for which a circle is in office.
    pub term: u64,
}

/// The rule for what trustees wait for, where no witnesses are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReleaseRule {
    /// How many of the roll of a vote have to confirm its closing.
    pub confirmations: Share,
    /// Milliseconds after the closing time from which on trustees release without that; 0 where they wait for nothing.
    pub wait: u64,
}

/// The rules of an assembly, version 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// 2. A program that does not know a version stops.
    pub version: u16,
    /// What ordinary decisions take.
    pub ordinary: Class,
    /// What special decisions take.
    pub special: Class,
    /// How many of the members in standing have to sign a proposal, the proposer among them.
    pub seconds: Share,
    /// How many votes are open at once.
    pub at_once: u16,
    /// How many of the base of a vote can ask for a second reading; two at least.
    pub objections: Share,
    /// How people come in.
    pub admit: Admit,
    /// Milliseconds without any act after which a member rests.
    pub resting: u64,
    /// How people get back in with a new key.
    pub recover: RecoverRule,
    /// The trustees.
    pub circle: CircleRule,
    /// What happens where several options stand first.
    pub ties: Ties,
    /// The fewest ballots whose sum may be opened, 1 to 1,000: in the sum of one ballot everybody can read it.
    pub min_ballots: u32,
    /// The most voices that a member may have, 1 to 5; 1 where all are equal.
    pub voices: u16,
    /// Who may read the record.
    pub record: Readers,
    /// Which votes hide who takes part.
    pub participation: ParticipationRule,
    /// Who cosigns the checkpoints of the log, and how many of them are enough: none where that is not asked.
    pub witnesses: Witnesses,
    /// What trustees wait for, where no witnesses are named.
    pub release: ReleaseRule,
}

/// Milliseconds of an hour.
pub const HOUR: u64 = 3_600_000;
/// Milliseconds of a day.
pub const DAY: u64 = 24 * HOUR;

impl Rules {
    /// The rules of a small group, which can vote tonight.
    pub fn small() -> Self {
        Preset::Small.rules()
    }

    /// SHA-256 of the rules as they stand in the log: one JSON object, its keys in the order of docs/spec/09-events.md, 9.5.
    pub fn hash(&self) -> [u8; 32] {
        let json = serde_json::to_vec(self);
        Sha256::digest(json.unwrap_or_else(|_| unreachable!("numbers and words become JSON"))).into()
    }

    /// The rules for decisions of a class.
    pub fn class(&self, class: ClassName) -> &Class {
        match class {
            ClassName::Ordinary => &self.ordinary,
            ClassName::Special => &self.special,
        }
    }

    /// How many of a vote's base ask for a second reading; two at least, so that nobody can do it alone.
    pub fn objections_needed(&self, base: u64) -> u64 {
        self.objections.of(base).max(2)
    }

    /// The fewest ballots whose sum is opened in a vote with so long a roll: where the roll is shorter than the rule, all of it, but
    /// three at least. Else a rule could be voted for under which no vote has a result any more, and nothing is changed again.
    pub fn fewest_ballots(&self, roll: usize) -> u32 {
        self.min_ballots.min(u32::try_from(roll.max(3)).unwrap_or(u32::MAX))
    }
}
