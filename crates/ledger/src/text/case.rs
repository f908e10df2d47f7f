//! Upper and lower case, and white space, of one version of Unicode (docs/spec/07-log.md, 7.11).
//!
//! The standard library has tables too, but which version they are of depends on the compiler, and two builds would come to
//! different verdicts on names with letters that are new.

use super::case_tables::{LOWERCASE, LOWERCASE_LONGER, Run, UPPERCASE, UPPERCASE_LONGER};

/// The version of all tables by which texts are judged: of case here, and of everything else in `unicode_normalization`.
pub const UNICODE_VERSION: (u8, u8, u8) = (18, 0, 0);

/// The full upper-case form of a character.
pub(super) fn upper(c: char) -> impl Iterator<Item = char> {
    mapped(c, c.to_ascii_uppercase(), UPPERCASE, UPPERCASE_LONGER)
}

/// The full lower-case form of a character.
pub(super) fn lower(c: char) -> impl Iterator<Item = char> {
    mapped(c, c.to_ascii_lowercase(), LOWERCASE, LOWERCASE_LONGER)
}

/// `ascii` is what becomes of an ASCII character, which needs no table.
fn mapped(
    c: char,
    ascii: char,
    runs: &[Run],
    longer: &[(u32, [u32; 3])],
) -> impl Iterator<Item = char> + use<> {
    let code = u32::from(c);
    let points = if c.is_ascii() {
        [u32::from(ascii), 0, 0]
    } else {
        let several =
            longer.binary_search_by_key(&code, |(from, _)| *from).ok().and_then(|at| longer.get(at));
        several.map_or_else(|| [one(code, runs), 0, 0], |(_, points)| *points)
    };
    let count = points.iter().rposition(|point| *point != 0).map_or(1, |last| last + 1);
    points.into_iter().take(count).filter_map(char::from_u32)
}

fn one(code: u32, runs: &[Run]) -> u32 {
    let run = runs.get(runs.partition_point(|(_, last, ..)| *last < code));
    match run {
        Some((first, _, step, distance)) if code >= *first && (code - first).is_multiple_of(*step) => {
            code.saturating_add_signed(*distance)
        }
        _ => code,
    }
}

/// White_Space.
pub(crate) fn is_white_space(c: char) -> bool {
    matches!(c,
        '\u{09}'..='\u{0D}' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{2028}' | '\u{2029}'
        | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};
    use unicode_normalization::{UnicodeNormalization, char};

    /// Everything by which a text is judged, for every character there is.
    #[test]
    fn attack_031_the_tables_are_those_of_one_version_of_unicode() {
        assert_eq!(unicode_normalization::UNICODE_VERSION, UNICODE_VERSION);
        let mut hash = Sha256::new();
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let known =
                [char::is_public_assigned(c), char::is_combining_mark(c), c.is_control(), is_white_space(c)];
            hash.update(known.map(u8::from));
            for form in [
                upper(c).collect::<String>(),
                lower(c).collect(),
                [c].into_iter().nfc().collect(),
                [c].into_iter().nfkd().collect(),
                [c].into_iter().nfkc().collect(),
            ] {
                hash.update(form.as_bytes());
                hash.update([0xFF]);
            }
        }
        assert_eq!(
            hex::encode(hash.finalize()),
            "ebdf7ba64b77d5e0d4365bd1d5e199e0c6604658b8f5bb1abbca408fc3d6c4ec"
        );
    }

    /// A second source for all letters that the compiler knows: its own tables, which are older or newer than these.
    #[test]
    fn letters_that_the_compiler_knows_have_the_case_that_it_knows() {
        let mut newer = 0;
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let ours = (upper(c).collect::<String>(), lower(c).collect::<String>());
            let theirs = (c.to_uppercase().collect::<String>(), c.to_lowercase().collect::<String>());
            let unmapped = (c.to_string(), c.to_string());
            assert_eq!(is_white_space(c), c.is_whitespace(), "{c:?}");
            if ours != theirs {
                assert!(theirs == unmapped || ours == unmapped, "U+{:04X}", u32::from(c));
                newer += 1;
            }
        }
        assert!(newer < 500, "{newer} letters differ");
    }

    /// Nobody is told from somebody else by capitals alone.
    #[test]
    fn attack_096_case_tells_no_two_names_apart() {
        let mut wrong = Vec::new();
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32).filter(|c| char::is_public_assigned(*c)) {
            let name = |letters: String| format!("xx{letters}xx");
            let alike = |letters: String| crate::text::alike(&name(letters), &name(c.to_string()));
            if !alike(upper(c).collect()) || !alike(lower(c).collect()) {
                wrong.push(format!("U+{:04X}", u32::from(c)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn letters_that_are_new_in_the_version_are_mapped() {
        assert_eq!(upper('\u{0277}').collect::<String>(), "\u{A7DD}");
        assert!(crate::text::alike("ba\u{A7DD}", "ba\u{0277}"));
    }
}
