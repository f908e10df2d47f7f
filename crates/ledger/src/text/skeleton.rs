//! What looks alike: the skeletons of Unicode Technical Standard 39, of a text and of its small and its capital letters
//! (docs/spec/07-log.md, 7.11).

use super::{
    case::{is_white_space, lower, upper},
    needed::{is_invisible, is_tag},
};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// What a hasty reader may take a text for: as it is written, in small letters, in capitals, and in the capitals of the letters that it
/// looks like; each once. **Texts look alike if they share one of these.**
///
/// Compatibility forms, spacing and joiners go, and every character becomes the one it looks like.
pub fn skeletons(text: &str) -> Vec<String> {
    // Most names are ASCII, and folding a record makes the skeletons of all of them: in them there is nothing to decompose.
    let is_shown = |c: &char| !is_invisible(*c) || is_tag(*c);
    let plain: String = if text.is_ascii() {
        text.chars().filter(is_shown).collect()
    } else {
        text.nfkd().filter(is_shown).collect()
    };
    let words: Vec<&str> = plain.split(is_white_space).filter(|word| !word.is_empty()).collect();
    let written = words.join(" ");
    // Through upper case, which is what makes equal of ß and ss, of the two small sigmas, of i with and without dot; from lower case, or
    // the capital ẞ would stay itself.
    let small: String = written.chars().flat_map(lower).flat_map(upper).flat_map(lower).collect();
    let capital: String = small.chars().flat_map(upper).collect();
    // Of scripts without small letters, what looks like a capital may stand beside what looks like a small letter. ASCII stays itself: of
    // "ELIA" the third letter is an I and no l.
    let mut seen = String::with_capacity(written.len());
    for c in written.chars() {
        match prototype(c).filter(|_| !c.is_ascii()) {
            Some(prototype) => seen.push_str(prototype),
            None => seen.push(c),
        }
    }
    let seen: String = seen.chars().flat_map(upper).collect();
    let texts = [written, small, capital, seen];
    let mut skeletons = Vec::with_capacity(texts.len());
    for (place, text) in texts.iter().enumerate() {
        if texts.iter().take(place).any(|before| before == text) {
            continue;
        }
        let skeleton = looks(text);
        if !skeletons.contains(&skeleton) {
            skeletons.push(skeleton);
        }
    }
    skeletons
}

/// Whether two texts look alike.
pub fn alike(one: &str, other: &str) -> bool {
    let skeletons = skeletons(one);
    self::skeletons(other).iter().any(|skeleton| skeletons.contains(skeleton))
}

fn looks(text: &str) -> String {
    let mut looks = String::with_capacity(2 * text.len());
    let look = |c| match prototype(c) {
        Some(prototype) => looks.push_str(prototype),
        None => looks.push(c),
    };
    if text.is_ascii() {
        text.chars().for_each(look)
    } else {
        text.nfkd().for_each(look)
    }
    // Marks come in their order again.
    if looks.is_ascii() { looks } else { looks.nfd().collect() }
}

/// What a character looks like, where that is something else.
pub(super) fn prototype(c: char) -> Option<&'static str> {
    if c.is_ascii() {
        return ASCII.get(c as usize)?.as_deref();
    }
    let prototypes = &*PROTOTYPES;
    let at = prototypes.binary_search_by_key(&c, |(from, _)| *from).ok()?;
    prototypes.get(at).map(|(_, prototype)| prototype.as_str())
}

/// In the order of the characters.
static PROTOTYPES: LazyLock<Vec<(char, String)>> = LazyLock::new(|| {
    let mut prototypes = Vec::new();
    for line in include_str!("confusables.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((prototype, characters)) = line.split_once(';') else { continue };
        let prototype: String = points(prototype).collect();
        prototypes.extend(points(characters).map(|c| (c, prototype.clone())));
    }
    prototypes.sort_unstable_by_key(|(c, _)| *c);
    prototypes
});

/// Those of ASCII, by number.
static ASCII: LazyLock<Vec<Option<String>>> = LazyLock::new(|| {
    let of = |c: char| PROTOTYPES.iter().find(|(from, _)| *from == c).map(|(_, prototype)| prototype.clone());
    ('\0'..='\x7F').map(of).collect()
});

fn points(text: &str) -> impl Iterator<Item = char> {
    text.split(' ').filter_map(|point| char::from_u32(u32::from_str_radix(point, 16).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeMap, fmt::Write, fs, path::Path};
    use unicode_normalization::char::is_public_assigned;

    /// What Unicode's table does not have: small capitals, signs in which a letter stands, and what people take for one another in small print.
    const MORE: &[(char, &str)] = &[
        ('\u{1D00}', "a"),
        ('\u{0299}', "b"),
        ('\u{1D05}', "d"),
        ('\u{1D07}', "e"),
        ('\u{A730}', "f"),
        ('\u{0262}', "g"),
        ('\u{029C}', "h"),
        ('\u{1D0A}', "j"),
        ('\u{1D0B}', "k"),
        ('\u{0138}', "k"),
        ('\u{029F}', "l"),
        ('\u{028D}', "m"),
        ('\u{1D0D}', "m"),
        ('\u{0274}', "n"),
        ('\u{1D18}', "p"),
        ('\u{A7AF}', "q"),
        ('\u{0280}', "r"),
        ('\u{1D1B}', "t"),
        ('\u{0185}', "b"),
        ('w', "vv"),
        ('W', "VV"),
        ('\u{2010}', "-"),
        ('\u{2011}', "-"),
        ('\u{2012}', "-"),
        ('\u{2013}', "-"),
        ('\u{2014}', "-"),
        ('\u{2015}', "-"),
        ('\u{2212}', "-"),
    ];

    /// The letters of negative squares and circles.
    fn more(c: char) -> Option<String> {
        let letter =
            |first: char| char::from_u32(u32::from(c) - u32::from(first) + u32::from('A')).map(String::from);
        match c {
            '\u{1F150}'..='\u{1F169}' => letter('\u{1F150}'),
            '\u{1F170}'..='\u{1F189}' => letter('\u{1F170}'),
            c => MORE.iter().find(|(from, _)| *from == c).map(|(_, looks)| (*looks).to_owned()),
        }
    }

    /// What a character looks like by `unicode_security` and the lists above, until nothing changes any more.
    fn derived(c: char) -> String {
        let mut text: String = [c].into_iter().nfkd().collect();
        loop {
            let mut next = String::new();
            for c in text.chars() {
                match more(c) {
                    Some(looks) => next.push_str(&looks),
                    None if is_invisible(c) => next.push(c),
                    None => next.extend(unicode_security::skeleton(&c.to_string())),
                }
            }
            let next: String = next.nfkd().collect();
            if next == text {
                return text;
            }
            text = next;
        }
    }

    /// Writes the table with FOLKMOOT_WRITE=1.
    #[test]
    fn attack_031_the_table_of_look_alikes_is_that_of_unicode() {
        assert_eq!(unicode_security::UNICODE_VERSION, (18, 0, 0));
        let mut table = BTreeMap::<String, Vec<char>>::new();
        let stable =
            |c: &char| [*c].into_iter().nfkd().eq([*c]) && is_public_assigned(*c) && !is_invisible(*c);
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32).filter(stable) {
            let looks = derived(c);
            if !looks.is_empty() && looks != c.to_string() {
                table.entry(looks).or_default().push(c);
            }
        }
        let mut expected = String::from(
            "# Written by the test of skeleton.rs: confusables.txt of Unicode 18.0.0 with additions (docs/spec/07-log.md, 7.11).\n\
             # What they look like; the characters.\n",
        );
        let hex = |points: &mut dyn Iterator<Item = char>| {
            points.map(|c| format!("{:X}", u32::from(c))).collect::<Vec<_>>().join(" ")
        };
        for (looks, characters) in &table {
            let (looks, characters) = (hex(&mut looks.chars()), hex(&mut characters.iter().copied()));
            writeln!(expected, "{looks};{characters}").expect("a string takes it");
        }
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/confusables.txt");
        if std::env::var_os("FOLKMOOT_WRITE").is_some() {
            fs::write(&file, &expected).expect("the file can be written");
        }
        assert!(include_str!("confusables.txt") == expected, "write it again with FOLKMOOT_WRITE=1");
    }

    #[test]
    fn a_skeleton_is_its_own_skeleton() {
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32).filter(|c| is_public_assigned(*c)) {
            let once = looks(&c.to_string());
            assert_eq!(looks(&once), once, "U+{:04X}", u32::from(c));
        }
    }
}
