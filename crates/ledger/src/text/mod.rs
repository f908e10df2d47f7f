//! Text that people read: which strings may stand in an event, and which names look alike
//! (docs/spec/07-log.md, 7.11).
//!
//! ```
//! use folkmoot_ledger::text::{alike, check_line};
//!
//! assert!(check_line("Straße nach Łódź", 1..=80).is_ok());
//! // A word that would run the other way, and a Cyrillic letter in a Latin word.
//! assert_eq!(check_line("no\u{202E}sey", 1..=80).unwrap_err().code(), "text.direction");
//! assert_eq!(check_line("p\u{0430}ypal", 1..=80).unwrap_err().code(), "text.mixed");
//! // Names that look alike: nobody joins under the second.
//! assert!(alike("ADA Lovelace", "ada  l\u{043E}velace"));
//! ```

mod case;
mod case_tables;
mod mixed;
mod needed;
mod range_tables;
mod skeleton;

pub use case::UNICODE_VERSION;
pub use mixed::{Piece, Pieces};
pub use skeleton::{alike, skeletons};

pub(crate) use case::is_white_space;
use mixed::mixed;
use needed::{is_invisible, is_needed};
use std::ops::RangeInclusive;
use thiserror::Error;
use unicode_normalization::{
    char::{is_combining_mark, is_public_assigned},
    is_nfc,
};

/// The longest run of combining marks on one letter. Hebrew with vowels and accents needs four; towers of marks that
/// cover the lines above need more.
pub const MAX_MARKS: usize = 6;

/// Why a text is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TextError {
    /// Too short or too long.
    #[error("{actual} characters; {min} to {max} are allowed")]
    Length {
        /// The fewest characters allowed.
        min: usize,
        /// The most characters allowed.
        max: usize,
        /// How many there are.
        actual: usize,
    },
    /// Not in Unicode normalisation form C.
    #[error("not in Unicode normalisation form C")]
    Nfc,
    /// White space at the beginning or the end.
    #[error("white space at the beginning or the end")]
    Trim,
    /// A control character, or a line feed where only one line is allowed.
    #[error("the control character U+{0:04X}")]
    Control(u32),
    /// A character that changes the direction of what stands around it.
    #[error("the direction-changing character U+{0:04X}")]
    Direction(u32),
    /// A character that shows nothing.
    #[error("the character U+{0:04X}, which nobody can see")]
    Invisible(u32),
    /// A character that Unicode has given no meaning, or had not when this program was made. What it will be equal to once
    /// normalised is then unknown too, so a log with it would mean different things to different versions.
    #[error("the character U+{0:04X}, to which Unicode assigns no meaning")]
    Unassigned(u32),
    /// A word of Latin letters and of letters that look like Latin ones.
    #[error("a word mixes Latin letters with letters of another script that look like them: {0}")]
    Mixed(Pieces),
    /// More combining marks on one letter than any script needs.
    #[error("more than {MAX_MARKS} combining marks in a row")]
    Marks,
}

impl TextError {
    /// The stable code of this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "text.length",
            Self::Nfc => "text.nfc",
            Self::Trim => "text.trim",
            Self::Control(_) => "text.control",
            Self::Direction(_) => "text.direction",
            Self::Invisible(_) => "text.invisible",
            Self::Unassigned(_) => "text.unassigned",
            Self::Mixed(_) => "text.mixed",
            Self::Marks => "text.marks",
        }
    }
}

/// Checks a text of one line: a name, a title, a question, an option. The range counts characters (code points).
///
/// # Errors
/// The first [`TextError`] that applies.
pub fn check_line(text: &str, chars: RangeInclusive<usize>) -> Result<(), TextError> {
    check(text, chars, false)?;
    mixed(text).map_or(Ok(()), |pieces| Err(TextError::Mixed(pieces)))
}

/// Checks a text that may have several lines. The range counts characters (code points).
///
/// # Errors
/// The first [`TextError`] that applies.
pub fn check_markdown(text: &str, chars: RangeInclusive<usize>) -> Result<(), TextError> {
    check(text, chars, true)
}

fn check(text: &str, chars: RangeInclusive<usize>, lines: bool) -> Result<(), TextError> {
    let all: Vec<char> = text.chars().collect();
    let actual = all.len();
    if !chars.contains(&actual) {
        return Err(TextError::Length { min: *chars.start(), max: *chars.end(), actual });
    }
    let mut marks = 0_usize;
    for (at, &c) in all.iter().enumerate() {
        let code = u32::from(c);
        match c {
            '\n' if lines => {}
            c if c.is_control() => return Err(TextError::Control(code)),
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                return Err(TextError::Direction(code));
            }
            c if is_invisible(c) => {
                let (before, after) =
                    (all.get(..at).unwrap_or_default(), all.get(at + 1..).unwrap_or_default());
                if !is_needed(before, c, after) {
                    return Err(TextError::Invisible(code));
                }
                // Marks on both sides of it stand on one letter all the same.
                continue;
            }
            c if !is_public_assigned(c) => return Err(TextError::Unassigned(code)),
            _ => {}
        }
        marks = if is_combining_mark(c) { marks.saturating_add(1) } else { 0 };
        if marks > MAX_MARKS {
            return Err(TextError::Marks);
        }
    }
    if text.trim_matches(is_white_space) != text {
        return Err(TextError::Trim);
    }
    if is_nfc(text) { Ok(()) } else { Err(TextError::Nfc) }
}
