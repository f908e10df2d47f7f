//! What a contest may say.

use super::kind::Kind;
use crate::{
    limits,
    text::{self, TextError},
};
use folkmoot_protocol::ShapeError;
use std::{collections::HashSet, ops::RangeInclusive};
use thiserror::Error;

/// The most decimals that a currency of ISO 4217 has.
const MOST_DECIMALS: u8 = 4;

/// A contest that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ContestError {
    /// A question, an option, a grade or a statement that cannot be shown as it was written.
    #[error("a question, an option, a grade or a statement: {0}")]
    Text(#[from] TextError),
    /// Fewer options than the kind needs.
    #[error("this kind of contest needs at least {needed} options; there are {present}")]
    TooFew {
        /// How many it needs.
        needed: usize,
        /// How many there are.
        present: usize,
    },
    /// Two options, or two grades, that look the same.
    #[error("two options or grades look the same: \"{0}\"")]
    Alike(String),
    /// A number outside what people can work with.
    #[error("the field \"{field}\" is {value}; it can be {} to {}", range.start(), range.end())]
    Limit {
        /// The field.
        field: &'static str,
        /// What it says.
        value: u64,
        /// What it may say.
        range: RangeInclusive<u64>,
    },
    /// Not one cost for each project.
    #[error("there are {costs} costs for {options} projects")]
    Costs {
        /// How many costs.
        costs: usize,
        /// How many projects.
        options: usize,
    },
    /// Not one member or none, and one statement or none, for each candidate; a member who stands twice, or under words.
    #[error(
        "there is not one member or none and one statement or none for each candidate, or a member stands twice, or with a name"
    )]
    Candidates,
    /// A currency that is no code of three capital letters, or with more decimals than any has.
    #[error("a currency is written as three capital letters, for example EUR, and has 0 to 4 decimals")]
    Currency,
    /// Limits that no ballot, or no list of contests, can meet.
    #[error(transparent)]
    Shape(#[from] ShapeError),
}

impl ContestError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(error) => error.code(),
            Self::TooFew { .. } => "contest.too_few",
            Self::Alike(_) => "contest.alike",
            Self::Limit { .. } => "contest.limit",
            Self::Costs { .. } => "contest.costs",
            Self::Candidates => "contest.candidates",
            Self::Currency => "contest.currency",
            Self::Shape(error) => error.code(),
        }
    }
}

/// Checks the words of a contest, the number of its options, and what its kind limits.
pub(super) fn check(kind: &dyn Kind) -> Result<(), ContestError> {
    text::check_line(kind.question(), 1..=limits::QUESTION)?;
    let (needed, present) = (kind.fewest_options(), kind.options().len());
    if present < needed {
        return Err(ContestError::TooFew { needed, present });
    }
    different(&kind.written_options(), limits::OPTION)?;
    kind.check()
}

/// Names that can be shown, no two of which look the same.
pub(super) fn different(names: &[impl AsRef<str>], most: usize) -> Result<(), ContestError> {
    let mut seen = HashSet::new();
    for name in names.iter().map(AsRef::as_ref) {
        text::check_line(name, 1..=most)?;
        let skeletons = text::skeletons(name);
        if skeletons.iter().any(|skeleton| seen.contains(skeleton)) {
            return Err(ContestError::Alike(name.to_owned()));
        }
        seen.extend(skeletons);
    }
    Ok(())
}

/// A number within its limits.
pub(super) fn limit(
    field: &'static str,
    value: impl Into<u64>,
    range: RangeInclusive<u64>,
) -> Result<(), ContestError> {
    let value = value.into();
    if range.contains(&value) { Ok(()) } else { Err(ContestError::Limit { field, value, range }) }
}

/// Three capital letters, as ISO 4217 has them. Which of them are in use changes from year to year, so none is refused; how many
/// decimals one has is said by the contest, so that its money is worth the same on every device and in ten years.
pub(super) fn check_currency(currency: &str, decimals: u8) -> Result<(), ContestError> {
    let is_code = currency.len() == 3 && currency.bytes().all(|letter| letter.is_ascii_uppercase());
    if is_code && decimals <= MOST_DECIMALS { Ok(()) } else { Err(ContestError::Currency) }
}
