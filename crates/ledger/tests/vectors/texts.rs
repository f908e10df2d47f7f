//! Texts: which are refused, with which code, and which names look alike (docs/spec/07-log.md, 7.11).

use super::compare;
use folkmoot_ledger::text::{UNICODE_VERSION, alike, check_line, check_markdown, skeletons};
use serde_json::{Value, json};

/// Texts of one line, of 1 to 40 characters, each with what it is an example of.
const LINES: &[(&str, &str)] = &[
    ("Latin letters with marks", "Nguy\u{1ec5}n Th\u{1ecb} Minh Khai"),
    ("Cyrillic", "\u{41c}\u{430}\u{440}\u{438}\u{44f}"),
    ("Hebrew with vowels", "\u{5e9}\u{5b8}\u{5c1}\u{5dc}\u{5d5}\u{5b9}\u{5dd}"),
    (
        "Persian with a non-joiner between letters",
        "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
    ),
    ("an emoji of three people", "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}"),
    ("a red heart", "\u{2764}\u{fe0f} yes"),
    ("a variation selector, then a joiner", "\u{2764}\u{fe0f}\u{200d}\u{1f525}"),
    ("the flag of Scotland", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"),
    ("a flag of nowhere", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0078}\u{e0078}\u{e0078}\u{e007f}"),
    ("a flag that does not end", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}"),
    ("Mongolian with a variation selector", "\u{1823}\u{182a}\u{180b}\u{1820}"),
    ("Mongolian with a vowel separator", "\u{182a}\u{1820}\u{1822}\u{182d}\u{180e}\u{1820}"),
    ("a variant of a Han letter", "\u{845b}\u{e0100}\u{57ce}"),
    ("a joiner after a virama", "\u{dc1}\u{dca}\u{200d}\u{dbb}\u{dd3}"),
    ("a joiner after a virama at the end", "\u{d28}\u{d4d}\u{200d}"),
    ("a joiner before a virama", "\u{9b0}\u{200d}\u{9cd}\u{9af}"),
    ("a joiner between Devanagari consonants", "\u{915}\u{200d}\u{937}"),
    ("a joiner after an Arabic letter", "\u{647}\u{200d}."),
    ("a blank between braille patterns", "\u{2813}\u{2800}\u{2807}"),
    ("a non-joiner between Cyrillic letters", "\u{43c}\u{200c}\u{438}"),
    ("a variation selector after a Latin letter", "\u{e9}\u{fe0f}"),
    ("Latin capitals with a Cyrillic ending", "SMS\u{43a}\u{430}"),
    ("Latin capitals after a Greek beginning", "\u{3b1}\u{3bd}\u{3c4}\u{3b9}NATO"),
    ("Latin capitals and Cyrillic ones", "\u{425}\u{425}I"),
    ("one Latin capital with a Cyrillic ending", "A\u{430}"),
    ("Latin with Cherokee", "\u{13aa}da"),
    ("Latin with Lisu", "\u{a4ee}da"),
    ("a keycap without its key", "a\u{fe0f}\u{20e3}"),
    ("a keycap", "1\u{fe0f}\u{20e3}"),
    ("six marks", "x\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}"),
    ("micro sign as Greek mu beside Latin", "5 \u{3bc}m"),
    ("words of two scripts, each of one", "Anna \u{410}\u{43d}\u{43d}\u{430}"),
    ("Latin and a Cyrillic letter that has no twin", "x\u{436}"),
    ("Latin and Japanese in one word", "Tshirt\u{30b7}\u{30e3}\u{30c4}"),
    ("a letter that is new in Unicode 18.0", "\u{a7dd}"),
    ("forty characters", "1234567890123456789012345678901234567890"),
    ("nothing", ""),
    ("forty-one characters", "12345678901234567890123456789012345678901"),
    ("a line feed", "two\nlines"),
    ("a tabulator", "a\tb"),
    ("a control character of Latin-1", "a\u{85}b"),
    ("a right-to-left override", "abc\u{202e}fed"),
    ("a right-to-left mark", "abc\u{200f}"),
    ("an Arabic letter mark", "a\u{61c}b"),
    ("a zero-width space", "a\u{200b}b"),
    ("a joiner beside ASCII", "a\u{200d}b"),
    ("a non-joiner at the end", "\u{645}\u{200c}"),
    ("two non-joiners", "\u{645}\u{200c}\u{200c}\u{645}"),
    ("a variation selector after ASCII", "a\u{fe0f}"),
    ("a variation selector twice", "\u{2764}\u{fe0f}\u{fe0f}"),
    ("a soft hyphen", "a\u{ad}b"),
    ("a blank braille pattern", "\u{2800}"),
    ("a tag character", "a\u{e0041}b"),
    ("a line separator", "a\u{2028}b"),
    ("a code point without a meaning", "a\u{378}b"),
    ("a private character", "a\u{e000}b"),
    ("a noncharacter", "a\u{fffe}b"),
    ("seven marks", "x\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}"),
    ("a space in front", " a"),
    ("a no-break space at the end", "a\u{a0}"),
    ("not composed", "e\u{301}"),
    ("the angstrom sign", "\u{212b}"),
    ("Latin with a Cyrillic a", "P\u{430}ul"),
    ("Latin with a Greek capital nu", "\u{39d}ina"),
    ("Latin with an Armenian letter", "ca\u{578}"),
    // Which of two faults is told.
    ("too long, and a control character", "1234567890123456789012345678901234567890\u{0}1"),
    ("an override before a control character", "a\u{202e}b\u{0}"),
    ("a control character before an override", "a\u{0}b\u{202e}"),
    ("a space in front, and an override later", " a\u{202e}"),
    ("a space in front, not composed, and mixed", " P\u{430}ue\u{301}"),
    ("not composed and mixed", "P\u{430}ue\u{301}"),
    ("seven marks, and a space in front", " x\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}"),
];

/// Texts that may have several lines, of 0 to 40 characters.
const MARKDOWN: &[(&str, &str)] = &[
    ("nothing", ""),
    ("several lines", "# Title\n\nText, `code`\n\n* one"),
    ("a word of two scripts", "P\u{430}ul"),
    ("a carriage return", "a\rb"),
    ("a line feed at the end", "a\n"),
    ("an override", "a\u{202e}b"),
    ("not composed", "e\u{301}"),
    ("forty-one characters", "12345678901234567890123456789012345678901"),
];

/// Names; those of one row look alike, each to the first. Those of different rows do not.
const ALIKE: &[&[&str]] = &[
    &["Anna Berg", "anna  berg", "ANNA\u{a0}BERG", "\u{ff21}nna Berg", "\u{410}nna Berg"],
    &["Ada", "\u{13aa}da", "\u{a4ee}\u{a4d3}\u{a4ee}", "\u{1d00}\u{1d05}\u{1d00}", "\u{1f150}da"],
    &["Jos\u{e9}", "JOS\u{c9}"],
    &["Jose"],
    &["BOBA", "\u{412}\u{41e}\u{412}\u{410}", "\u{432}\u{43e}\u{432}\u{430}"],
    &["Nina", "\u{39d}\u{399}\u{39d}\u{391}"],
    &["Ava", "\u{3b1}\u{3bd}\u{3b1}"],
    &["Ivan", "lvan", "1van", "|van", "\u{406}van", "\u{399}van"],
    &["Elia"],
    &["Ella", "E11a"],
    &["Bernd", "Bemd"],
    &["Wim", "VVim"],
    &["Stra\u{df}e", "STRASSE", "STRA\u{1e9e}E"],
    &["\u{39d}\u{3af}\u{3ba}\u{3bf}\u{3c2}", "\u{39d}\u{38a}\u{39a}\u{39f}\u{3a3}"],
    &["O'Neill", "O\u{2019}Neill", "O\u{2bc}Neill", "O`Neill"],
    &["A-B", "A\u{2013}B", "A\u{2212}B"],
    &["A B"],
    &["AB"],
    &["\u{645}\u{6cc}\u{200c}\u{62e}", "\u{645}\u{6cc}\u{62e}"],
    &["\u{2764}\u{fe0f}", "\u{2764}"],
    &["\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    &["\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    &["x\u{b2}", "x2"],
    // A pair of letters since Unicode 18.0.
    &["\u{a7dd}", "\u{277}"],
    &["\u{130}stanbul"],
    &["istanbul", "Istanbul"],
];

/// Code points in hexadecimal, four digits at least: what is written here is what is meant, whatever shows it.
fn points(text: &str) -> String {
    text.chars().map(|c| format!("{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ")
}

fn checked(cases: &[(&str, &str)], check: impl Fn(&str) -> Option<&'static str>) -> Vec<Value> {
    let case =
        |(name, text): &(&str, &str)| json!({ "name": name, "text": points(text), "code": check(text) });
    cases.iter().map(case).collect()
}

#[test]
fn texts_are_those_of_the_vectors() {
    let lines = checked(LINES, |text| check_line(text, 1..=40).err().map(|error| error.code()));
    let markdown = checked(MARKDOWN, |text| check_markdown(text, 0..=40).err().map(|error| error.code()));
    for (place, row) in ALIKE.iter().enumerate() {
        assert!(row.iter().all(|text| alike(text, row[0])), "{row:?}");
        for other in &ALIKE[..place] {
            let apart = row.iter().all(|text| other.iter().all(|other| !alike(text, other)));
            assert!(apart, "{row:?} looks like {other:?}");
        }
    }
    let text = |text: &&str| {
        let skeletons: Vec<String> = skeletons(text).iter().map(|skeleton| points(skeleton)).collect();
        json!({ "text": points(text), "skeletons": skeletons })
    };
    let rows: Vec<Value> = ALIKE.iter().map(|row| row.iter().map(text).collect()).collect();
    let (major, minor, patch) = UNICODE_VERSION;
    let vectors = json!({
        "specification": "docs/spec/07-log.md, 7.11",
        "unicode": format!("{major}.{minor}.{patch}"),
        "lines": { "min": 1, "max": 40, "cases": lines },
        "markdown": { "min": 0, "max": 40, "cases": markdown },
        "alike": rows,
    });
    // Every code of the section is told at least once.
    for code in ["length", "control", "direction", "invisible", "unassigned", "marks", "trim", "nfc", "mixed"]
    {
        assert!(vectors["lines"].to_string().contains(&format!("\"text.{code}\"")), "{code}");
    }
    compare("texts.json", &vectors);
}
