//! Why the text of a note is not an event.

use crate::{contest::ContestError, rules::RulesError, text::TextError};
use thiserror::Error;

/// Why a note's text is not an event.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EventError {
    /// Not two lines, or the first is not `folkmoot/v1 <assembly id>`.
    #[error("the first line is not \"folkmoot/v1\" and an assembly id")]
    Header,
    /// Not JSON, or not the fields of its type.
    #[error("the second line is not an event of a known type with just its fields: {0}")]
    Fields(String),
    /// JSON that says the same in another form.
    #[error("the event is not written in its one canonical form")]
    Canonical,
    /// An id that is not a UUID of version 7, or of a hidden ballot not the one that follows from its text.
    #[error("the event id is not a UUID of version 7, or not the one that follows from a hidden ballot")]
    Id,
    /// An integer of 2^53 or more.
    #[error("a number is 2^53 or larger")]
    Integer,
    /// A list that is empty or too long.
    #[error("the list \"{0}\" has a length outside its limits")]
    Length(&'static str),
    /// A number outside its limits.
    #[error("the number \"{0}\" is outside its limits")]
    Range(&'static str),
    /// A text that cannot be shown as it was written.
    #[error("the text \"{field}\": {error}")]
    Text {
        /// The field.
        field: &'static str,
        /// What is wrong with it.
        error: TextError,
    },
    /// A line of a text that is not in its one form, or too many of them.
    #[error("the texts are not written in their one form, or are too long together")]
    TextForm,
    /// A text that the event names and that was not given with it.
    #[error("the text \"{0}\" is missing")]
    TextMissing(&'static str),
    /// A text that was given and that the event does not name.
    #[error("a text was given that the event does not name")]
    TextUnasked,
    /// A text that is another one than the event names.
    #[error("the text \"{0}\" is not the one that the event names")]
    TextHash(&'static str),
    /// An order drawn for what has no options, or not named once and ascending.
    #[error("an order is drawn for questions with at least two options, each named once, in ascending order")]
    Drawn,
    /// An effect that belongs to no motion, no consent and no election, or stands beside one that does something else.
    #[error(
        "the effects of a question are of one kind, and belong to a motion or a consent; elected trustees, to an election of 2 to 32 members"
    )]
    EffectUnity,
    /// Two effects on the same.
    #[error("two effects of this vote would change the same")]
    EffectTwice,
    /// A group that is made without members or a name, or dissolved and changed, or a member named twice.
    #[error(
        "a group is made with a name and members; what dissolves one changes nothing else; and nobody is named twice"
    )]
    GroupForm,
    /// Effects in a vote that a group decides.
    #[error("what changes the assembly is decided by all, not by a group")]
    GroupEffects,
    /// How many voices members have is decided beside something else.
    #[error("a vote on how many voices members have decides nothing else: in it each member has one")]
    EffectVoicesAlone,
    /// An address at which no host can be found safely.
    #[error("the address of a host is https:// and a name, with a port if need be, and nothing after it")]
    Address,
    /// A bar of a vote's own that nobody could clear, that is none, or that no question of it has.
    #[error(
        "what a vote asks for besides the rules is more than half and at most all, and is for a question with Yes and No"
    )]
    Bar,
    /// Rules that cannot be.
    #[error(transparent)]
    Rules(#[from] RulesError),
    /// A contest that cannot be.
    #[error(transparent)]
    Contest(#[from] ContestError),
}

impl EventError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Header => "event.header",
            Self::Fields(_) => "event.fields",
            Self::Canonical => "event.canonical",
            Self::Id => "event.id",
            Self::Integer => "event.integer",
            Self::Length(_) => "event.length",
            Self::Range(_) => "event.range",
            Self::Text { error, .. } => error.code(),
            Self::TextForm => "text.form",
            Self::TextMissing(_) => "text.missing",
            Self::TextUnasked => "text.unasked",
            Self::TextHash(_) => "text.hash",
            Self::Drawn => "propose.drawn",
            Self::EffectUnity => "effect.unity",
            Self::EffectTwice => "effect.twice",
            Self::GroupForm => "group.form",
            Self::GroupEffects => "group.effects",
            Self::EffectVoicesAlone => "effect.voices_alone",
            Self::Address => "event.address",
            Self::Bar => "event.bar",
            Self::Rules(error) => error.code(),
            Self::Contest(error) => error.code(),
        }
    }
}
