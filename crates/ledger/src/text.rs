//! Text that people read: which strings may stand in an event, and which names look alike
//! (docs/spec/07-log.md, "Text").

use std::ops::RangeInclusive;
use thiserror::Error;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// The longest run of combining marks on one letter. Hebrew with vowels and accents needs four; towers of marks that
/// cover the lines above need more.
pub const MAX_MARKS: usize = 6;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
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
    /// A character that shows nothing, or whatever a font pleases.
    #[error("the character U+{0:04X}, which nobody can see")]
    Invisible(u32),
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
            Self::Marks => "text.marks",
        }
    }
}

/// Checks a text of one line: a name, a title, a question, an option. The range counts characters (code points).
///
/// # Errors
/// The first [`TextError`] that applies.
pub fn check_line(text: &str, chars: RangeInclusive<usize>) -> Result<(), TextError> {
    check(text, chars, false)
}

/// Checks a text that may have several lines. The range counts characters (code points).
///
/// # Errors
/// The first [`TextError`] that applies.
pub fn check_markdown(text: &str, chars: RangeInclusive<usize>) -> Result<(), TextError> {
    check(text, chars, true)
}

fn check(text: &str, chars: RangeInclusive<usize>, lines: bool) -> Result<(), TextError> {
    let actual = text.chars().count();
    if !chars.contains(&actual) {
        return Err(TextError::Length { min: *chars.start(), max: *chars.end(), actual });
    }
    let mut before = ' ';
    let mut marks = 0_usize;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let code = u32::from(c);
        match c {
            '\n' if lines => {}
            c if c.is_control() => return Err(TextError::Control(code)),
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                return Err(TextError::Direction(code));
            }
            // Persian and Indic spelling and composed emoji need joiners; alone or beside ASCII they only hide.
            '\u{200C}' | '\u{200D}' if joins(before) && rest.peek().copied().is_some_and(joins) => {}
            // The choice between the black-and-white and the coloured form of the emoji before it.
            '\u{FE0E}' | '\u{FE0F}' if joins(before) || rest.peek() == Some(&'\u{20E3}') => {}
            c if is_invisible(c) => return Err(TextError::Invisible(code)),
            _ => {}
        }
        marks = if is_combining_mark(c) { marks.saturating_add(1) } else { 0 };
        if marks > MAX_MARKS {
            return Err(TextError::Marks);
        }
        before = c;
    }
    if text.trim() != text {
        return Err(TextError::Trim);
    }
    if is_nfc(text) { Ok(()) } else { Err(TextError::Nfc) }
}

/// Whether a joiner beside this character can mean anything.
fn joins(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && !is_invisible(c)
}

/// Characters without a glyph, with a blank one, or with one that only a private agreement defines.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200D}' | '\u{2028}'..='\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
        | '\u{2800}' | '\u{3164}' | '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{10FFFF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// What is left of a text when everything is taken away that a hasty reader may miss. Texts with equal skeletons look
/// alike.
///
/// Compatibility forms, case, spacing and joiners go; letters of other scripts that look like Latin ones, digits that
/// look like letters and a few pairs become the Latin letter.
pub fn skeleton(text: &str) -> String {
    let folded: String = text
        .nfkc()
        .filter(|c| !is_invisible(*c))
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect();
    let mut skeleton = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !skeleton.is_empty() {
            skeleton.push(' ');
        }
        skeleton.extend(word.chars().map(look_alike));
    }
    skeleton.replace("rn", "m").replace("vv", "w")
}

/// The Latin letter that a lower-case character of another script, or a digit or sign, looks like.
fn look_alike(c: char) -> char {
    match c {
        _ => c,
    }
}
