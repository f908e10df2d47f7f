//! Characters that show nothing by themselves and are part of how languages and emoji are written: where they are needed
//! (docs/spec/07-log.md, 7.11).

use super::range_tables::{EMOJI, Range};
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// The subdivisions whose flags Unicode recommends: a black flag, these letters as tags, and the tag that ends them.
const FLAGS: &[&str] = &["gbeng", "gbsct", "gbwls"];
const BLACK_FLAG: char = '\u{1F3F4}';
const CANCEL_TAG: char = '\u{E007F}';

/// Characters without a glyph, or with a blank one that is no space.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200D}' | '\u{2028}'..='\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
        | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Tags: of characters that show nothing the only ones that tell two things apart, which are the flags.
pub(super) fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..=CANCEL_TAG)
}

/// Whether an invisible character changes what is seen, between what stands before and after it.
pub(super) fn is_needed(before: &[char], c: char, after: &[char]) -> bool {
    let at_once = before.last().copied();
    let base = before.iter().rev().copied().find(|c| !is_selector(*c));
    let (Some(at_once), Some(base)) = (at_once, base) else { return false };
    let next = after.first().copied();
    match c {
        '\u{200C}' => next.is_some_and(|next| cursive(base, next) || half(at_once, next)),
        '\u{200D}' => match next {
            Some(next) if is_emoji(next) => is_emoji(base),
            Some(next) if is_cursive(next) => is_cursive(base),
            // A half letter, or an old chillu, at the end too; the first form of an Arabic letter by itself.
            next => {
                is_brahmic(at_once) && (is_virama(at_once) || next.is_some_and(|next| half(at_once, next)))
                    || is_cursive(at_once)
            }
        },
        '\u{FE0F}' if matches!(at_once, '0'..='9' | '#' | '*') => next == Some('\u{20E3}'),
        '\u{FE0E}' | '\u{FE0F}' => {
            is_emoji(at_once) || matches!(at_once, '\u{2190}'..='\u{27FF}' | '\u{2900}'..='\u{2BFF}')
        }
        '\u{FE00}' => {
            is_han(at_once)
                || matches!(at_once, '\u{1000}'..='\u{109F}' | '\u{2200}'..='\u{22FF}' | '\u{2A00}'..='\u{2AFF}' | '\u{A840}'..='\u{A871}' | '\u{AA60}'..='\u{AA7F}')
        }
        '\u{FE01}' | '\u{FE02}' | '\u{E0100}'..='\u{E01EF}' => is_han(at_once),
        '\u{180B}'..='\u{180D}' | '\u{180F}' => is_mongolian(at_once),
        '\u{180E}' => is_mongolian(base) && next.is_some_and(is_mongolian),
        '\u{2800}' => is_braille(at_once) && next.is_some_and(is_braille),
        c if is_tag(c) => in_flag(before, c, after),
        _ => false,
    }
}

/// A non-joiner or joiner beside the sign that takes a vowel away, or between Khmer signs.
fn half(before: char, next: char) -> bool {
    is_brahmic(before)
        && is_brahmic(next)
        && (is_virama(before) || is_virama(next) || matches!(next, '\u{17B6}'..='\u{17D3}'))
}

fn cursive(before: char, next: char) -> bool {
    is_cursive(before) && is_cursive(next)
}

fn in_flag(before: &[char], c: char, after: &[char]) -> bool {
    let tags = before.iter().rev().take_while(|c| is_tag(**c)).count();
    let (before, tags) = before.split_at(before.len().saturating_sub(tags));
    let all = tags.iter().copied().chain([c]).chain(after.iter().copied().take_while(|c| is_tag(*c)));
    before.last() == Some(&BLACK_FLAG)
        && FLAGS.iter().any(|flag| {
            let letters = flag.bytes().filter_map(|letter| char::from_u32(0xE0000 + u32::from(letter)));
            all.clone().eq(letters.chain([CANCEL_TAG]))
        })
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_emoji(c: char) -> bool {
    is_in(c, EMOJI)
}

/// Letters and marks of scripts whose letters join: Arabic, Syriac, N'Ko, Mandaic, Mongolian, Phags-pa, Manichaean, Rohingya, Adlam.
fn is_cursive(c: char) -> bool {
    matches!(c,
        '\u{0610}'..='\u{061A}' | '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}' | '\u{06D5}'..='\u{06EF}'
        | '\u{06FA}'..='\u{06FF}' | '\u{0710}'..='\u{077F}' | '\u{07CA}'..='\u{07F5}' | '\u{0840}'..='\u{085B}'
        | '\u{0860}'..='\u{08FF}' | '\u{1807}' | '\u{A840}'..='\u{A871}' | '\u{10AC0}'..='\u{10AE6}'
        | '\u{10D00}'..='\u{10D27}' | '\u{1E900}'..='\u{1E94B}')
        || is_mongolian(c)
}

/// Scripts of the Brahmi family that take vowels away with a sign.
fn is_brahmic(c: char) -> bool {
    matches!(c,
        '\u{0900}'..='\u{0DFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17DD}' | '\u{1A20}'..='\u{1A7C}'
        | '\u{1B00}'..='\u{1BFF}' | '\u{1CD0}'..='\u{1CFF}' | '\u{A800}'..='\u{A82C}' | '\u{A880}'..='\u{A8C5}'
        | '\u{A8E0}'..='\u{A8FF}' | '\u{A980}'..='\u{A9C0}' | '\u{AA60}'..='\u{AA7F}' | '\u{ABC0}'..='\u{ABED}'
        | '\u{11000}'..='\u{11FFF}')
}

fn is_virama(c: char) -> bool {
    is_combining_mark(c) && canonical_combining_class(c) == 9
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

fn is_mongolian(c: char) -> bool {
    matches!(c, '\u{1820}'..='\u{18AA}')
}

fn is_braille(c: char) -> bool {
    matches!(c, '\u{2801}'..='\u{28FF}')
}

/// Whether a character is in one of these ranges, which are in order.
pub(super) fn is_in(c: char, ranges: &[Range]) -> bool {
    let code = u32::from(c);
    ranges.get(ranges.partition_point(|(_, last)| *last < code)).is_some_and(|(first, _)| *first <= code)
}
