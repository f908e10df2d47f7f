//! Contests as they stand in a proposal: the kind and its words (docs/spec/09-events.md, "Contests").
//!
//! What a kind means in bits, slots and equations is said once, in [`folkmoot_protocol`]; here stand the question, the
//! names of the options and the limits on both.

use crate::{
    rules::Method,
    text::{self, TextError},
};
use folkmoot_protocol::{Contest as Kind, Shape, ShapeError};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use thiserror::Error;

/// One question of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Contest {
    /// Yes, no or abstain.
    Motion {
        /// What is asked.
        question: String,
    },
    /// One of several options.
    Choose {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// Whether "none of these" can be chosen.
        blank: bool,
    },
    /// Each acceptable option.
    Approval {
        /// What is asked.
        question: String,
        /// The options, in order.
        options: Vec<String>,
        /// The fewest options that a ballot may approve.
        min: u16,
        /// The most options that a ballot may approve.
        max: u16,
    },
}

/// A contest that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ContestError {
    /// A question or option that cannot be shown as it was written.
    #[error("a question or an option: {0}")]
    Text(#[from] TextError),
    /// Fewer than two options.
    #[error("a contest needs at least two options")]
    TooFew,
    /// Two options that look the same.
    #[error("two options look the same: \"{0}\"")]
    Alike(String),
    /// Limits that no ballot, or no list of contests, can meet.
    #[error(transparent)]
    Shape(#[from] ShapeError),
}

impl ContestError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(error) => error.code(),
            Self::TooFew => "contest.too_few",
            Self::Alike(_) => "contest.alike",
            Self::Shape(error) => error.code(),
        }
    }
}

impl Contest {
    /// The question.
    pub fn question(&self) -> &str {
        match self {
            Self::Motion { question } | Self::Choose { question, .. } | Self::Approval { question, .. } => {
                question
            }
        }
    }

    /// The names of the options; none for a motion, whose three answers every client words itself.
    pub fn options(&self) -> &[String] {
        match self {
            Self::Motion { .. } => &[],
            Self::Choose { options, .. } | Self::Approval { options, .. } => options,
        }
    }

    /// What the protocol needs to know.
    pub fn kind(&self) -> Kind {
        let count = |options: &[String]| u16::try_from(options.len()).unwrap_or(u16::MAX);
        match self {
            Self::Motion { .. } => Kind::Motion,
            Self::Choose { options, blank, .. } => Kind::Choose { options: count(options), blank: *blank },
            Self::Approval { options, min, max, .. } => {
                Kind::Approval { options: count(options), min: *min, max: *max }
            }
        }
    }

    /// How its counts become an outcome.
    pub fn method(&self) -> Method {
        match self {
            Self::Motion { .. } => Method::Motion,
            Self::Choose { options, .. } | Self::Approval { options, .. } => {
                Method::Plurality { options: options.len() }
            }
        }
    }

    /// The shape of a ballot with these contests.
    ///
    /// # Errors
    /// [`ContestError::Shape`] with the numbers, when no ballot could have it.
    pub fn shape(contests: &[Self]) -> Result<Shape, ContestError> {
        let kinds: Vec<Kind> = contests.iter().map(Self::kind).collect();
        Ok(Shape::new(&kinds)?)
    }

    /// Checks the words.
    ///
    /// # Errors
    /// A text that cannot be shown, fewer than two options, or two that look alike.
    pub fn check(&self) -> Result<(), ContestError> {
        text::check_line(self.question(), 1..=200)?;
        if let Self::Motion { .. } = self {
            return Ok(());
        }
        let options = self.options();
        if options.len() < 2 {
            return Err(ContestError::TooFew);
        }
        let mut seen = HashSet::new();
        for option in options {
            text::check_line(option, 1..=120)?;
            if !seen.insert(text::skeleton(option)) {
                return Err(ContestError::Alike(option.clone()));
            }
        }
        Ok(())
    }
}
