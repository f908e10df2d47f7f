//! Selections: what a voter puts on a ballot.
//!
//! What the numbers of a selection mean stands with each kind of [`Contest`](crate::Contest). Specified in
//! docs/spec/02-contests.md, sections 2 and 5.

/// The answer to one contest; its meaning is given by the kind of [`Contest`](crate::Contest). Wiped when dropped.
#[derive(Clone, PartialEq, Eq, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
pub struct Selection(pub Vec<u32>);

/// Why selections are not an answer to the contests of a vote. Contests are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectionError {
    /// Not one selection for each contest.
    #[error("there are {actual} selections for {expected} contests")]
    Contests {
        /// Number of contests.
        expected: usize,
        /// Number of selections.
        actual: usize,
    },
    /// One selection is not an answer to its contest.
    #[error("the selection for contest {contest} {fault}")]
    Contest {
        /// Which contest.
        contest: usize,
        /// What is wrong with its selection.
        fault: SelectionFault,
    },
}

/// What is wrong with one selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectionFault {
    /// An option that the contest does not have.
    #[error("names an option that is not there")]
    Option,
    /// Fewer or more options than the contest allows.
    #[error("names too few or too many options")]
    Number,
    /// Options not in strictly ascending order.
    #[error("is not in ascending order")]
    Order,
    /// Not one number for each option.
    #[error("has not one number for each option")]
    Length,
    /// A number above the highest.
    #[error("has a number that is too high")]
    Value,
    /// More given than there is, or, where all has to be given, less.
    #[error("gives more than there is, or less than has to be given")]
    Sum,
    /// Votes for and against the same option.
    #[error("has votes for and against the same option")]
    Both,
    /// An option that stands in an order twice.
    #[error("ranks an option twice")]
    Twice,
    /// A place without an option before one with options.
    #[error("leaves a place empty")]
    Gap,
}

impl SelectionError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            SelectionError::Contests { .. } => "selection.contests",
            SelectionError::Contest { fault, .. } => fault.code(),
        }
    }
}

impl SelectionFault {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            SelectionFault::Option => "selection.option",
            SelectionFault::Number => "selection.number",
            SelectionFault::Order => "selection.order",
            SelectionFault::Length => "selection.length",
            SelectionFault::Value => "selection.value",
            SelectionFault::Sum => "selection.sum",
            SelectionFault::Both => "selection.both",
            SelectionFault::Twice => "selection.twice",
            SelectionFault::Gap => "selection.gap",
        }
    }
}
