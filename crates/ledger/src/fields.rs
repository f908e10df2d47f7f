//! What fields of several types have to keep to, whatever the log says.

use crate::{decimal::MAX_INTEGER, limits, refusal::EventError, text};
use std::ops::RangeInclusive;

/// An integer that every reader of JSON keeps exactly.
pub(crate) fn integer(n: u64) -> Result<(), EventError> {
    if n <= MAX_INTEGER { Ok(()) } else { Err(EventError::Integer) }
}

/// The length of a list.
pub(crate) fn list<T>(
    field: &'static str,
    list: &[T],
    lengths: RangeInclusive<usize>,
) -> Result<(), EventError> {
    if lengths.contains(&list.len()) { Ok(()) } else { Err(EventError::Length(field)) }
}

/// A line of text.
pub(crate) fn line(field: &'static str, line: &str, chars: RangeInclusive<usize>) -> Result<(), EventError> {
    text::check_line(line, chars).map_err(|error| EventError::Text { field, error })
}

/// What a person or an assembly is called.
pub(crate) fn name(field: &'static str, name: &str) -> Result<(), EventError> {
    line(field, name, 1..=limits::NAME)
}

/// Text of several lines.
pub(crate) fn markdown(
    field: &'static str,
    markdown: &str,
    chars: RangeInclusive<usize>,
) -> Result<(), EventError> {
    text::check_markdown(markdown, chars).map_err(|error| EventError::Text { field, error })
}
