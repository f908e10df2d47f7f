//! Changes of single rules: each rule has a path, and a change says what it was and what it is to be.

use super::{
    Admit, CircleRule, Fraction, Majority, ParticipationRule, Readers, RecoverRule, ReleaseRule, Rules,
    RulesError, Share, Ties,
};
use crate::cosignature::Witnesses;
use serde::{Deserialize, Serialize};

/// Makes the change of each rule from one list: its path as in the log, its type, and where it stands.
macro_rules! rules_by_path {
    ($($(#[$doc:meta])+ $path:tt $variant:ident($type:ty) $($field:ident).+;)+) => {
        /// A change of one rule, from what it was to what it is to be.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(tag = "rule", try_from = "Written")]
        pub enum RuleChange {
            $($(#[$doc])+ #[serde(rename = $path)] $variant {
                /// What it was.
                from: $type,
                /// What it is to be.
                to: $type,
            },)+
        }

        impl TryFrom<Written> for RuleChange {
            type Error = String;

            fn try_from(Written { rule, from, to }: Written) -> Result<Self, String> {
                let change = match rule.as_str() {
                    $($path => from.read().zip(to.read()).map(|(from, to)| Self::$variant { from, to }),)+
                    _ => return Err(format!("there is no rule {rule}")),
                };
                change.ok_or_else(|| format!("these are no values of the rule {rule}"))
            }
        }

        impl RuleChange {
            /// The paths of all rules that a vote can change.
            pub const PATHS: &'static [&'static str] = &[$($path),+];

            /// The path of the rule.
            pub fn path(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $path,)+
                }
            }

            /// Checks that both are within the bounds of the rule, which no other rule moves.
            ///
            /// # Errors
            /// As [`Rules::check`].
            pub fn check(&self) -> Result<(), RulesError> {
                let mut rules = Rules::small();
                match self {
                    $(Self::$variant { from, to } => [from, to].into_iter().try_for_each(|value| {
                        rules.$($field).+ = value.clone();
                        rules.check()
                    }),)+
                }
            }

            /// Whether it leaves the rule as it is.
            pub fn is_none(&self) -> bool {
                match self {
                    $(Self::$variant { from, to } => from == to,)+
                }
            }

            /// Whether the rule is now what the change says that it was.
            pub fn follows(&self, rules: &Rules) -> bool {
                match self {
                    $(Self::$variant { from, .. } => rules.$($field).+ == *from,)+
                }
            }

            /// Whether it is about how many voices members may have.
            pub fn is_on_voices(&self) -> bool {
                matches!(self, Self::Voices { .. })
            }

            /// Puts the rule to what it is to be.
            pub fn set(&self, rules: &mut Rules) {
                match self {
                    $(Self::$variant { to, .. } => rules.$($field).+ = to.clone(),)+
                }
            }

            /// The changes that lead from one object of rules to another, in the order of the paths.
            pub fn between(before: &Rules, after: &Rules) -> Vec<Self> {
                let mut changes = Vec::new();
                $(if before.$($field).+ != after.$($field).+ {
                    changes.push(Self::$variant { from: before.$($field).+.clone(), to: after.$($field).+.clone() });
                })+
                changes
            }
        }
    };
}

/// A change as it is written. Reading goes over this and not over a form of its own for each rule, which would be the largest part of
/// all code that the browser loads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    rule: String,
    from: Value,
    to: Value,
}

/// The value of some rule. The first form that has all its fields is the one: each stands before those whose fields it has too.
#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    Number(u64),
    Ties(Ties),
    Readers(Readers),
    Participation(ParticipationRule),
    Majority(Majority),
    Share(Share),
    Fraction(Fraction),
    Admit(Admit),
    Recover(RecoverRule),
    Circle(CircleRule),
    Witnesses(Witnesses),
    Release(ReleaseRule),
}

impl Value {
    fn read<T: Valued>(self) -> Option<T> {
        T::of(self)
    }
}

/// A type that values of rules have.
trait Valued: Sized {
    /// The value, where it is of this type.
    fn of(value: Value) -> Option<Self>;
}

macro_rules! valued {
    ($($form:ident $type:ty;)+) => {
        $(impl Valued for $type {
            fn of(value: Value) -> Option<Self> {
                match value {
                    Value::$form(value) => value.try_into().ok(),
                    _ => None,
                }
            }
        })+
    };
}

valued! {
    Number u64;
    Number u32;
    Number u16;
    Ties Ties;
    Readers Readers;
    Participation ParticipationRule;
    Majority Majority;
    Share Share;
    Fraction Fraction;
    Admit Admit;
    Recover RecoverRule;
    Circle CircleRule;
    Witnesses Witnesses;
    Release ReleaseRule;
}

rules_by_path! {
    /// The majority of ordinary decisions.
    "ordinary.majority" OrdinaryMajority(Majority) ordinary.majority;
    /// The share of Yes of ordinary decisions.
    "ordinary.enough" OrdinaryEnough(Fraction) ordinary.enough;
    /// The turnout of ordinary decisions.
    "ordinary.turnout" OrdinaryTurnout(Fraction) ordinary.turnout;
    /// The notice of ordinary decisions.
    "ordinary.notice" OrdinaryNotice(u64) ordinary.notice;
    /// How long ordinary votes are open.
    "ordinary.open" OrdinaryOpen(u64) ordinary.open;
    /// When ordinary decisions take effect.
    "ordinary.delay" OrdinaryDelay(u64) ordinary.delay;
    /// The majority of special decisions.
    "special.majority" SpecialMajority(Majority) special.majority;
    /// The share of Yes of special decisions.
    "special.enough" SpecialEnough(Fraction) special.enough;
    /// The turnout of special decisions.
    "special.turnout" SpecialTurnout(Fraction) special.turnout;
    /// The notice of special decisions.
    "special.notice" SpecialNotice(u64) special.notice;
    /// How long special votes are open.
    "special.open" SpecialOpen(u64) special.open;
    /// When special decisions take effect.
    "special.delay" SpecialDelay(u64) special.delay;
    /// How many sign a proposal.
    "seconds" Seconds(Share) seconds;
    /// How many votes are open at once.
    "at_once" AtOnce(u16) at_once;
    /// How many ask for a second reading.
    "objections" Objections(Share) objections;
    /// How people come in.
    "admit" Admit(Admit) admit;
    /// After what time members rest.
    "resting" Resting(u64) resting;
    /// How people get back in.
    "recover" Recover(RecoverRule) recover;
    /// The trustees.
    "circle" Circle(CircleRule) circle;
    /// What happens with ties.
    "ties" Ties(Ties) ties;
    /// The fewest ballots that are opened together.
    "min_ballots" MinBallots(u32) min_ballots;
    /// The most voices of a member.
    "voices" Voices(u16) voices;
    /// Who may read the record.
    "record" Record(Readers) record;
    /// Which votes hide who takes part.
    "participation" Participation(ParticipationRule) participation;
    /// Who cosigns checkpoints.
    "witnesses" Witnesses(Witnesses) witnesses;
    /// What trustees wait for.
    "release" Release(ReleaseRule) release;
}
