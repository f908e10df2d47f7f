//! Text that people read: which strings may stand in an event, and which names look alike
//! (docs/spec/07-log.md, 7.11).
//!
//! ```
//! use folkmoot_ledger::text::{check_line, skeleton};
//!
//! assert!(check_line("Straße nach Łódź", 1..=80).is_ok());
//! // A word that would run the other way, and a Cyrillic letter in a Latin word.
//! assert_eq!(check_line("no\u{202E}sey", 1..=80).unwrap_err().code(), "text.direction");
//! assert_eq!(check_line("p\u{0430}ypal", 1..=80).unwrap_err().code(), "text.mixed");
//! // Names with one skeleton look alike: nobody joins under the second.
//! assert_eq!(skeleton("ADA Lovelace"), skeleton("ada  l\u{043E}velace"));
//! ```

mod case;
mod case_tables;

pub use case::UNICODE_VERSION;

pub(crate) use case::is_white_space;
use case::{lower, upper};
use std::ops::RangeInclusive;
use thiserror::Error;
use unicode_normalization::{
    UnicodeNormalization,
    char::{is_combining_mark, is_public_assigned},
    is_nfc,
};

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
    /// A character that shows nothing.
    #[error("the character U+{0:04X}, which nobody can see")]
    Invisible(u32),
    /// A character that Unicode has given no meaning, or had not when this program was made. What it will be equal to once
    /// normalised is then unknown too, so a log with it would mean different things to different versions.
    #[error("the character U+{0:04X}, to which Unicode assigns no meaning")]
    Unassigned(u32),
    /// A word of Latin letters and of letters that look like Latin ones.
    #[error("a word mixes Latin letters with letters of another script that look like them")]
    Mixed,
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
            Self::Mixed => "text.mixed",
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
    if text.split(separates).any(mixes_scripts) { Err(TextError::Mixed) } else { Ok(()) }
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
    // The last character that is not a variation selector, and whether one of those followed it.
    let (mut before, mut varied) = (' ', false);
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
            '\u{FE0E}' | '\u{FE0F}' if !varied && (joins(before) || rest.peek() == Some(&'\u{20E3}')) => {
                varied = true;
                continue;
            }
            c if is_invisible(c) => return Err(TextError::Invisible(code)),
            c if !is_public_assigned(c) => return Err(TextError::Unassigned(code)),
            _ => {}
        }
        marks = if is_combining_mark(c) { marks.saturating_add(1) } else { 0 };
        if marks > MAX_MARKS {
            return Err(TextError::Marks);
        }
        (before, varied) = (c, false);
    }
    if text.trim_matches(is_white_space) != text {
        return Err(TextError::Trim);
    }
    if is_nfc(text) { Ok(()) } else { Err(TextError::Nfc) }
}

/// Whether a joiner beside this character can mean anything.
fn joins(c: char) -> bool {
    !c.is_ascii() && !is_white_space(c) && !is_invisible(c)
}

/// Characters without a glyph, or with a blank one that is no space.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200D}' | '\u{2028}'..='\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
        | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// What is left of a text when everything is taken away that a hasty reader may miss. Texts with equal skeletons look
/// alike.
///
/// Compatibility forms, case, spacing and joiners go; letters of other scripts, digits and signs that look like a Latin
/// letter become that letter.
pub fn skeleton(text: &str) -> String {
    let plain: String = text.nfkd().filter(|c| !is_invisible(*c)).collect();
    let mut skeleton = String::with_capacity(plain.len());
    for word in plain.split(is_white_space).filter(|word| !word.is_empty()) {
        if !skeleton.is_empty() {
            skeleton.push(' ');
        }
        // Through upper case, which is what makes equal of ß and ss, of the two small sigmas, of i with and without dot; from lower case, or
        // the capital ẞ would stay itself.
        let folded = word.chars().flat_map(lower).flat_map(upper).flat_map(lower);
        for (place, c) in folded.enumerate() {
            skeleton.push(match latin_twin(c).unwrap_or(c) {
                // A capital I is a small l to the eye. Within a word the difference is one between names (Elia, Ella).
                'i' if place == 0 => 'l',
                '1' | '|' => 'l',
                '0' => 'o',
                '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
                '\u{2018}' | '\u{2019}' | '\u{02BC}' | '`' => '\'',
                c => c,
            });
        }
    }
    skeleton.replace("rn", "m").replace("vv", "w").nfkc().collect()
}

/// Whether a character stands between words: spaces, punctuation, arrows and signs.
fn separates(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' | '\u{D7}' | '\u{F7}' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' => true,
        _ => is_white_space(c),
    }
}

/// Whether a word has Latin letters together with letters of other scripts that look like Latin ones.
fn mixes_scripts(word: &str) -> bool {
    let latin =
        |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    // The sign of millionths stands before Latin units.
    let twin = |c: char| c != '\u{03BC}' && lower(c).any(|c| latin_twin(c).is_some());
    word.chars().any(latin) && word.chars().any(twin)
}

/// The small Latin letter that a small letter of another script looks like, itself or as a capital.
fn latin_twin(c: char) -> Option<char> {
    Some(match c {
        '\u{0430}' | '\u{03B1}' | '\u{0251}' => 'a',
        '\u{0432}' | '\u{044C}' | '\u{03B2}' => 'b',
        '\u{0441}' | '\u{03F2}' => 'c',
        '\u{0501}' => 'd',
        '\u{0435}' | '\u{03B5}' => 'e',
        '\u{0261}' | '\u{0581}' => 'g',
        '\u{043D}' | '\u{04BB}' | '\u{03B7}' | '\u{0570}' => 'h',
        '\u{0456}' | '\u{03B9}' => 'i',
        '\u{0458}' | '\u{03F3}' => 'j',
        '\u{043A}' | '\u{03BA}' => 'k',
        '\u{04CF}' => 'l',
        '\u{043C}' | '\u{03BC}' => 'm',
        '\u{03BD}' | '\u{0578}' => 'n',
        '\u{043E}' | '\u{03BF}' | '\u{0585}' => 'o',
        '\u{0440}' | '\u{03C1}' => 'p',
        '\u{051B}' => 'q',
        '\u{0455}' => 's',
        '\u{0442}' | '\u{03C4}' => 't',
        '\u{057D}' => 'u',
        '\u{051D}' => 'w',
        '\u{0445}' | '\u{03C7}' => 'x',
        '\u{0443}' | '\u{04AF}' | '\u{03C5}' => 'y',
        '\u{03B6}' => 'z',
        _ => return None,
    })
}
