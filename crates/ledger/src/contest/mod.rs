//! Contests as they stand in a proposal (docs/spec/09-events.md, "Contests"): a question, its options, and a kind.
//!
//! Each kind of contest has one file here: its fields and their limits, the contest of [`folkmoot_protocol`] by which ballots are
//! sealed, what its slots are called, how its counts are read, and the words for that. The list in `kinds!` below is the only
//! other place that names them; everything else goes through [`Contest`].
//!
//! ```
//! use folkmoot_ledger::contest::Contest;
//!
//! let json = r#"{"kind":"choose","question":"Which colour?","options":["Red","Blue"],"blank":"nobody","wins":"most"}"#;
//! let contest: Contest = serde_json::from_str(json)?;
//! contest.check()?;
//! assert_eq!(contest.slots().len(), 3); // two options and blank
//! println!("{} bytes a ballot", Contest::shape(&[contest])?.ballot_len());
//!
//! // Options that look alike are refused.
//! let twins: Contest = serde_json::from_str(&json.replace("Blue", "red"))?;
//! assert!(twins.check().is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod amounts;
mod approval;
mod budget;
mod choose;
mod consent;
mod elect;
mod favourites;
mod grades;
mod kind;
mod limits;
mod motion;
mod order;
#[cfg(test)]
mod outcome_tests;
mod points;
mod quadratic;
mod ranking;
mod score;
mod sentence;

pub use crate::methods::BudgetBy;
pub use amounts::Amounts;
pub use approval::Approval;
pub use budget::Budget;
pub use choose::{Blank, Choose, Wins};
pub use consent::Consent;
pub use elect::Elect;
pub use favourites::{Favourites, FavouritesMethod};
pub use grades::Grades;
pub use limits::ContestError;
pub use motion::Motion;
pub use order::shown_order;
pub use points::Points;
pub use quadratic::Quadratic;
pub use ranking::{Ranking, RankingMethod};
pub use score::Score;

use crate::{
    bytes::TextHash,
    keys::MemberId,
    methods::Details,
    outcome::{Decision, Outcome, Reading, ResultRules},
};
use folkmoot_protocol::{Shape, ShapeError};
use kind::Kind;
use serde::{Deserialize, Serialize};

/// Makes the type of all kinds: one variant each, told apart by the word in the field "kind".
// A word is a token tree, not a literal: derives of schemas do not see into literals that went through a macro.
macro_rules! kinds {
    ($($(#[$meaning:meta])+ $word:tt => $Kind:ident,)+) => {
        /// One question of a vote.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(tag = "kind")]
        pub enum Contest {
            $($(#[$meaning])+ #[serde(rename = $word)] $Kind($Kind),)+
        }

        impl Contest {
            /// The words of all kinds, as in the field "kind".
            pub const KINDS: &[&str] = &[$($word),+];

            /// The word of this kind, as in the field "kind".
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$Kind(_) => $word,)+
                }
            }

            /// A contest of the kind with this word that can be rehearsed; none where no kind has the word.
            ///
            /// ```
            /// use folkmoot_ledger::contest::Contest;
            ///
            /// assert!(Contest::KINDS.iter().all(|word| Contest::example(word).is_some_and(|one| one.name() == *word)));
            /// ```
            pub fn example(word: &str) -> Option<Self> {
                match word {
                    $($word => Some($Kind::example().into()),)+
                    _ => None,
                }
            }

            fn kind(&self) -> &dyn Kind {
                match self {
                    $(Self::$Kind(kind) => kind,)+
                }
            }

            fn kind_mut(&mut self) -> &mut dyn Kind {
                match self {
                    $(Self::$Kind(kind) => kind,)+
                }
            }
        }

        $(impl From<$Kind> for Contest {
            fn from(kind: $Kind) -> Self {
                Self::$Kind(kind)
            }
        })+
    };
}

kinds! {
    /// Yes, no or abstain.
    "motion" => Motion,
    /// Agree, stand aside or object.
    "consent" => Consent,
    /// One of several options.
    "choose" => Choose,
    /// Each acceptable option.
    "approval" => Approval,
    /// Several seats for those who are marked on most ballots.
    "elect" => Elect,
    /// A score for each option.
    "score" => Score,
    /// A grade in words for each option.
    "grades" => Grades,
    /// Points divided among the options.
    "points" => Points,
    /// Votes for options, and perhaps against options, that cost their square.
    "quadratic" => Quadratic,
    /// All options in an order of preference, in which options can be level.
    "ranking" => Ranking,
    /// The first few of many options, in order.
    "favourites" => Favourites,
    /// Projects that are funded as far as the money reaches.
    "budget" => Budget,
    /// Money that each ballot divides among the options.
    "amounts" => Amounts,
}

impl Contest {
    /// The question.
    pub fn question(&self) -> &str {
        self.kind().question()
    }

    /// The names of the options, empty for a member who stands ([`Contest::shown`]); none for a motion and a consent, whose three answers every client words itself.
    pub fn options(&self) -> &[String] {
        self.kind().options()
    }

    /// The names of the options with these numbers; numbers of no option are passed over.
    pub fn named(&self, numbers: &[u32]) -> Vec<String> {
        let option = |number: &u32| self.options().get(usize::try_from(*number).ok()?).cloned();
        numbers.iter().filter_map(option).collect()
    }

    /// Checks words and limits.
    ///
    /// # Errors
    /// A text that cannot be shown, too few options, two that look alike, or a number outside its limits.
    pub fn check(&self) -> Result<(), ContestError> {
        limits::check(self.kind())
    }

    /// The texts beside the log in which candidates say something of themselves, in order.
    pub(crate) fn statements(&self) -> Vec<TextHash> {
        self.kind().statements()
    }

    /// The same as people read it: members who stand have their names in the places of the options, which the log leaves empty.
    #[must_use]
    pub fn shown(&self, name: impl Fn(MemberId) -> String) -> Self {
        let mut shown = self.clone();
        shown.kind_mut().name_members(&name);
        shown
    }

    /// The numbers in it that can be too large for an integer of an event.
    pub(crate) fn integers(&self) -> Vec<u64> {
        self.kind().integers()
    }

    /// The contest by which ballots are sealed and tallied.
    pub fn sealed(&self) -> folkmoot_protocol::Contest {
        self.kind().sealed()
    }

    /// The shape of a ballot with these contests.
    ///
    /// # Errors
    /// [`ContestError::Shape`] with the numbers, when no ballot could have it.
    pub fn shape(contests: &[Self]) -> Result<Shape, ContestError> {
        let sealed: Vec<_> = contests.iter().map(Self::sealed).collect();
        Ok(Shape::new(&sealed)?)
    }

    /// The most of its first options that a ballot with this contest alone has room for; all of them where it is not too long.
    pub fn most_options(&self) -> usize {
        let mut shorter = self.clone();
        let too_long =
            |contest: &Self| matches!(Shape::new(&[contest.sealed()]), Err(ShapeError::TooLarge { .. }));
        while too_long(&shorter) && !shorter.options().is_empty() {
            let fewer = shorter.options().len() - 1;
            shorter.kind_mut().truncate_options(fewer);
        }
        shorter.options().len()
    }

    /// Whether it passes or fails, so that effects can hang on it.
    pub fn passes_or_fails(&self) -> bool {
        self.kind().passes_or_fails()
    }

    /// Whether its effects come into force by this outcome: a question that passed, an election that filled all seats.
    pub fn carried(&self, outcome: &Outcome) -> bool {
        self.kind().carried(outcome)
    }

    /// What each slot counts, in English and in order.
    pub fn slots(&self) -> Vec<String> {
        self.kind().slots()
    }

    /// The outcome of this contest, number `index` of its vote, and how it was read. `counts` has one number for each slot.
    ///
    /// `None` for counts that do not have the form of the contest or that no ballots can have given
    /// (docs/spec/09-events.md, 9.5).
    pub fn read(&self, index: u32, counts: &[u64], rules: &ResultRules<'_>) -> Option<(Outcome, Details)> {
        if counts.len() != self.slots().len() {
            return None;
        }
        let (outcome, details) = self.kind().read(&Reading { rules, contest: index, counts })?;
        if rules.turnout_met() {
            return Some((outcome, details));
        }
        Some((Outcome::without_options(Decision::NoQuorum), details))
    }

    /// What was decided, in English sentences.
    pub fn sentence(&self, counts: &[u64], outcome: &Outcome, details: &Details) -> String {
        sentence::sentence(self, self.kind(), counts, outcome, details)
    }
}
