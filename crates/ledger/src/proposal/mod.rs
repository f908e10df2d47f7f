//! Proposals: what a vote is about and what it does when it passes, as data (docs/spec/09-events.md, section 9.4, and
//! docs/spec/13-constitution.md).
//!
//! Each deed is one file here with its fields, its limits and what it changes. What it takes and what it does to the state
//! stands in the file of the same name in `effects`.
//!
//! ```
//! use folkmoot_ledger::{proposal::{Deed, Effect, RulesEffect}, rules::{DAY, RuleChange}};
//!
//! // "If the first question is answered with Yes, ordinary proposals have two days of notice."
//! let notice = RuleChange::OrdinaryNotice { from: 0, to: 2 * DAY };
//! let effect = Effect { contest: 0, deed: Deed::Rules(RulesEffect { set: vec![notice] }) };
//! let json = r#"{"contest":0,"do":"rules","set":[{"rule":"ordinary.notice","from":0,"to":172800000}]}"#;
//! assert_eq!(serde_json::to_string(&effect)?, json);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod admit;
mod bar;
mod circle;
mod erase;
mod group;
mod host;
mod participation;
mod remove;
mod rules;
mod text;
mod voices;

pub use admit::AdmitEffect;
pub use bar::Bar;
pub(crate) use circle::Slate;
pub use circle::{CircleEffect, Elected, Trustees};
pub use erase::EraseEffect;
pub use group::GroupEffect;
pub use host::{ForkPoint, HostEffect};
pub use participation::Participation;
pub use remove::RemoveEffect;
pub use rules::RulesEffect;
pub use text::TextEffect;
pub use voices::VoicesEffect;

use crate::{
    contest::Contest,
    keys::MemberId,
    outcome::Outcome,
    refusal::EventError,
    rules::{ClassName, RuleChange},
    texts::{TextField, TextHash},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How a vote is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By secret ballots.
    Ballot,
    /// By more than half of the members signing it openly: for another host, and for trustees who do not act.
    Signatures,
}

/// What a member proposes: the fields of `vote.propose`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The title.
    pub title: String,
    /// Markdown; none where the title says it all.
    pub text: Option<TextHash>,
    /// The group that decides; none where all do.
    pub group: Option<Uuid>,
    /// What the decision takes.
    pub class: ClassName,
    /// What it asks of its motions besides.
    pub bar: Option<Bar>,
    /// Unix milliseconds before which it does not open.
    pub opens: u64,
    /// Milliseconds for which it is open.
    pub lasts: u64,
    /// The questions.
    pub contests: Vec<Contest>,
    /// The numbers of the questions whose options each member sees in an order drawn for them, ascending (9.6); the others stand as listed.
    pub drawn: Vec<u16>,
    /// What happens where a question of it is answered with Yes, or fills all seats.
    pub effects: Vec<Effect>,
    /// The vote of which this is the second reading.
    pub again: Option<Uuid>,
    /// How it is decided.
    pub way: Way,
    /// Whether it hides who takes part, where the rules leave that to whoever proposes; else none.
    pub participation: Option<Participation>,
}

impl Proposal {
    /// What its effects would change.
    pub fn targets(&self) -> Vec<Target> {
        self.effects.iter().flat_map(|effect| effect.deed.deed_type().targets()).collect()
    }

    /// Whether it is about nothing but how many voices members have: then each member has one in it, so that nobody adds to their
    /// voices with the voices that they have, and there is always a way back.
    pub fn is_on_voices(&self) -> bool {
        let decides =
            |contest: usize| self.effects.iter().any(|effect| usize::from(effect.contest) == contest);
        self.changes_voices()
            && self.effects.iter().all(|effect| effect.deed.is_on_voices())
            && (0..self.contests.len()).all(decides)
    }

    /// Whether an effect of it changes how many voices members have.
    pub(crate) fn changes_voices(&self) -> bool {
        self.effects.iter().any(|effect| effect.deed.changes_voices())
    }

    /// Who can become a trustee by it, where it elects trustees: all who stand, and by a result those elected.
    pub(crate) fn slate(&self, result: Option<&[Outcome]>) -> Option<Slate> {
        let elected = |effect: &&Effect| matches!(&effect.deed, Deed::Circle(circle) if circle.is_elected());
        let number = usize::from(self.effects.iter().find(elected)?.contest);
        let Contest::Elect(election) = self.contests.get(number)? else { return None };
        let member = |number: &u32| *election.members.get(usize::try_from(*number).ok()?)?;
        let candidates = match result.and_then(|outcomes| outcomes.get(number)) {
            Some(outcome) => outcome.options.iter().filter_map(member).collect(),
            None => election.all_members()?,
        };
        Some(Slate { candidates, seats: election.seats.into() })
    }
}

/// What an effect changes: two effects on one target get in each other's way, and one that failed takes three times the
/// signatures for a while.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// A rule, by its path.
    Rule(&'static str),
    /// A text of the book.
    Text(Uuid),
    /// Whether somebody is a member.
    Member(MemberId),
    /// How many voices somebody has.
    Voices(MemberId),
    /// Who comes in by an invitation with this key.
    Admission([u8; 32]),
    /// The circle in office.
    Circle,
    /// The host.
    Host,
    /// A group.
    Group(Uuid),
    /// What a group is called, by its skeleton.
    GroupName(String),
    /// Whether a text beside the log is erased.
    Erasure(TextHash),
}

/// What each deed is, besides its fields.
pub(crate) trait DeedType {
    /// What can be said of the fields without knowing the log.
    ///
    /// # Errors
    /// The first limit that is not kept.
    fn check(&self) -> Result<(), EventError>;

    /// The texts that it names and that stand beside the log.
    fn texts(&self) -> Vec<TextField> {
        Vec::new()
    }

    /// What it changes.
    fn targets(&self) -> Vec<Target>;
}

macro_rules! deeds {
    ($($(#[$doc:meta])+ $name:tt $variant:ident($fields:ident),)+) => {
        /// What is done.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(tag = "do")]
        pub enum Deed {
            $($(#[$doc])+ #[serde(rename = $name)] $variant($fields),)+
        }

        impl Deed {
            /// The word for it, as in the field "do".
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name,)+
                }
            }

            pub(crate) fn deed_type(&self) -> &dyn DeedType {
                match self {
                    $(Self::$variant(fields) => fields,)+
                }
            }
        }
    };
}

deeds! {
    /// Rules change.
    "rules" Rules(RulesEffect),
    /// A text of the book is adopted, replaced or repealed.
    "text" Text(TextEffect),
    /// An invitation that needs no vouches.
    "admit" Admit(AdmitEffect),
    /// Members are removed.
    "remove" Remove(RemoveEffect),
    /// Other trustees.
    "circle" Circle(CircleEffect),
    /// Another host.
    "host" Host(HostEffect),
    /// A group is made, changed or dissolved.
    "group" Group(GroupEffect),
    /// A member's voices change.
    "voices" Voices(VoicesEffect),
    /// A text beside the log is erased.
    "erase" Erase(EraseEffect),
}

impl Deed {
    /// Whether it changes how many voices members have.
    fn changes_voices(&self) -> bool {
        match self {
            Self::Voices(_) => true,
            Self::Rules(rules) => rules.set.iter().any(RuleChange::is_on_voices),
            _ => false,
        }
    }

    /// Whether it changes that, and nothing else.
    fn is_on_voices(&self) -> bool {
        match self {
            Self::Voices(_) => true,
            Self::Rules(rules) => rules.set.iter().all(RuleChange::is_on_voices),
            _ => false,
        }
    }
}

/// An effect of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Effect {
    /// The number of the motion, consent or election that decides on it, from 0.
    pub contest: u16,
    /// What is done.
    #[serde(flatten)]
    pub deed: Deed,
}

impl Effect {
    /// Whether a question can decide on it: a motion or a consent; on trustees who are elected, an election of members with as many
    /// seats as a circle may have trustees.
    pub fn hangs_on(&self, contest: &Contest) -> bool {
        match (&self.deed, contest) {
            (Deed::Circle(circle), Contest::Elect(election)) if circle.is_elected() => {
                election.all_members().is_some() && circle::SIZES.contains(&usize::from(election.seats))
            }
            (Deed::Circle(circle), _) if circle.is_elected() => false,
            _ => contest.passes_or_fails(),
        }
    }
}
